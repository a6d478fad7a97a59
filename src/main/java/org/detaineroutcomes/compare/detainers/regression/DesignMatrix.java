package org.detaineroutcomes.compare.detainers.regression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.detaineroutcomes.estimate.Group;
import org.detaineroutcomes.model.result.CategoryRole;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.stats.patterns.LinkFunction;
import org.detaineroutcomes.stats.patterns.Patterns;

/**
 * Patterns of one file as columns of numbers: detainers without a value set aside, categories whose
 * outcome does not vary left out with their detainers (as Stata's logit does), one category of each
 * covariate the reference, collinear columns left out, all counted and in a fixed order.
 *
 * <p>The reference is the category that the job names, where the file has it, else the one with
 * most detainers, among equals the first by name.
 */
final class DesignMatrix {
  /** The most columns: their cross products are a dense matrix. */
  static final int MOST = 1000;

  /** A column: a category or a number. */
  record Term(int covariate, String category) {}

  /** What became of a category, and on how many detainers and clusters that rests. */
  record Account(
      String covariate, String category, CategoryRole role, long rows, long ones, long clusters) {}

  private final RegressionOptions options;
  private final List<Account> accounts = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();
  private final Map<Integer, String> references = new TreeMap<>();
  private List<Pattern> kept;
  private Patterns patterns;

  DesignMatrix(RegressionOptions options, List<Pattern> all) {
    this.options = options;
    this.kept = all;
    setAsideUnrecorded();
    leaveOutSeparated();
    reference();
    code();
  }

  private String word(int covariate) {
    return options.on().get(covariate).word();
  }

  private boolean isNumeric(int covariate) {
    return options.on().get(covariate).numeric();
  }

  /** Each detainer counts once, for the first column that it lacks; the cluster is the last. */
  private void setAsideUnrecorded() {
    for (int i = 0; i <= options.on().size(); i++) {
      int at = i;
      boolean cluster = at == options.on().size();
      List<Pattern> without =
          kept.stream().filter(p -> (cluster ? p.cluster() : p.cells().get(at)) == null).toList();
      if (!without.isEmpty()) {
        accounts.add(
            account(
                cluster ? options.cluster().word() : word(at),
                null,
                CategoryRole.NOT_RECORDED,
                without));
        kept =
            kept.stream().filter(p -> (cluster ? p.cluster() : p.cells().get(at)) != null).toList();
      }
    }
  }

  /** Until every category that is left has detainers with and without the outcome. */
  private void leaveOutSeparated() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < options.on().size(); i++) {
        int at = i;
        if (isNumeric(at)) {
          continue;
        }
        for (Map.Entry<String, List<Pattern>> category : byCategory(at).entrySet()) {
          long rows = category.getValue().stream().mapToLong(Pattern::rows).sum();
          long ones = category.getValue().stream().mapToLong(Pattern::ones).sum();
          if (ones == 0 || (ones == rows && options.family() == LinkFunction.LOGISTIC)) {
            accounts.add(
                account(word(at), category.getKey(), CategoryRole.SEPARATED, category.getValue()));
            kept = kept.stream().filter(p -> !p.cells().get(at).equals(category.getKey())).toList();
            changed = true;
            break;
          }
        }
      }
    }
  }

  private SortedMap<String, List<Pattern>> byCategory(int covariate) {
    SortedMap<String, List<Pattern>> categories = new TreeMap<>();
    for (Pattern pattern : kept) {
      categories
          .computeIfAbsent((String) pattern.cells().get(covariate), c -> new ArrayList<>())
          .add(pattern);
    }
    return categories;
  }

  private void reference() {
    for (int i = 0; i < options.on().size(); i++) {
      if (isNumeric(i)) {
        terms.add(new Term(i, null));
        continue;
      }
      SortedMap<String, List<Pattern>> categories = byCategory(i);
      if (categories.isEmpty()) {
        continue;
      }
      String asked = options.reference().get(word(i));
      String most =
          asked != null && categories.containsKey(asked) ? asked : mostDetainers(categories);
      references.put(i, most);
      accounts.add(account(word(i), most, CategoryRole.REFERENCE, categories.get(most)));
      for (String category : categories.keySet()) {
        if (!category.equals(most)) {
          terms.add(new Term(i, category));
        }
      }
    }
  }

  private static String mostDetainers(SortedMap<String, List<Pattern>> categories) {
    return categories.entrySet().stream()
        .max(
            Comparator.<Map.Entry<String, List<Pattern>>>comparingLong(
                    c -> c.getValue().stream().mapToLong(Pattern::rows).sum())
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }

  private void code() {
    Map<Term, Integer> place = new HashMap<>();
    for (int t = 0; t < terms.size(); t++) {
      place.put(terms.get(t), t + 1);
    }
    List<String> clusters =
        List.copyOf(new TreeSet<>(kept.stream().map(Pattern::cluster).toList()));
    Map<String, Integer> code = new HashMap<>();
    clusters.forEach(name -> code.put(name, code.size()));
    Patterns all =
        new Patterns(
            terms.size() + 1,
            kept.stream().map(p -> columns(p, place)).toArray(int[][]::new),
            kept.stream().map(this::values).toArray(double[][]::new),
            kept.stream().mapToDouble(Pattern::rows).toArray(),
            kept.stream().mapToDouble(Pattern::ones).toArray(),
            kept.stream().mapToInt(p -> code.get(p.cluster())).toArray(),
            clusters.size());
    if (isTooWide()) {
      patterns = all;
      return;
    }
    List<Integer> independent = all.independent();
    patterns = all.keeping(independent);
    List<Term> before = List.copyOf(terms);
    terms.clear();
    for (int t = 0; t < before.size(); t++) {
      boolean stays = independent.contains(t + 1);
      if (stays) {
        terms.add(before.get(t));
      }
      accounts.add(
          account(
              word(before.get(t).covariate()),
              before.get(t).category(),
              stays ? CategoryRole.ESTIMATED : CategoryRole.COLLINEAR,
              having(before.get(t))));
    }
  }

  private boolean isColumn(Pattern pattern, int covariate) {
    return isNumeric(covariate)
        || !pattern.cells().get(covariate).equals(references.get(covariate));
  }

  private int[] columns(Pattern pattern, Map<Term, Integer> place) {
    return IntStream.concat(
            IntStream.of(0),
            IntStream.range(0, options.on().size())
                .filter(i -> isColumn(pattern, i))
                .map(
                    i ->
                        place.get(
                            new Term(i, isNumeric(i) ? null : (String) pattern.cells().get(i)))))
        .toArray();
  }

  private double[] values(Pattern pattern) {
    return IntStream.concat(
            IntStream.of(-1),
            IntStream.range(0, options.on().size()).filter(i -> isColumn(pattern, i)))
        .mapToDouble(i -> i < 0 || !isNumeric(i) ? 1 : (Double) pattern.cells().get(i))
        .toArray();
  }

  private List<Pattern> having(Term term) {
    return term.category() == null
        ? kept
        : kept.stream()
            .filter(p -> p.cells().get(term.covariate()).equals(term.category()))
            .toList();
  }

  private static Account account(
      String covariate, String category, CategoryRole role, List<Pattern> of) {
    return new Account(
        covariate,
        category,
        role,
        of.stream().mapToLong(Pattern::rows).sum(),
        of.stream().mapToLong(Pattern::ones).sum(),
        of.stream().map(Pattern::cluster).distinct().count());
  }

  /** The detainers the fit uses. */
  Account used() {
    return account("all", null, CategoryRole.USED, kept);
  }

  List<Account> accounts() {
    return accounts;
  }

  /** The columns after the constant, in order. */
  List<Term> terms() {
    return terms;
  }

  String name(Term term) {
    return term.category() == null
        ? word(term.covariate())
        : word(term.covariate()) + "=" + term.category();
  }

  /** The category of a column as part of its covariate; null for a number. */
  Group group(Term term) {
    return term.category() == null
        ? null
        : new Group(EstimateDimension.CATEGORY, term.category(), word(term.covariate()));
  }

  /** References by the words of their covariates. */
  Map<String, String> references() {
    Map<String, String> named = new LinkedHashMap<>();
    references.forEach((covariate, category) -> named.put(word(covariate), category));
    return named;
  }

  /** References that were asked for and that are not among the categories of the fit. */
  Map<String, String> missingReferences() {
    Map<String, String> missing = new LinkedHashMap<>();
    Map<String, String> found = references();
    options
        .reference()
        .forEach(
            (covariate, category) -> {
              if (!category.equals(found.get(covariate))) {
                missing.put(covariate, category);
              }
            });
    return missing;
  }

  /**
   * Clusters that hold a category, and those that hold the other categories: with one on either
   * side the scores of the term add up to zero in each and there is no standard error.
   */
  boolean isWithinOneCluster(Term term) {
    if (term.category() == null) {
      return false;
    }
    List<Pattern> own = having(term);
    List<Pattern> reference = having(new Term(term.covariate(), references.get(term.covariate())));
    return own.stream().map(Pattern::cluster).distinct().count() < 2
        || reference.stream().map(Pattern::cluster).distinct().count() < 2;
  }

  boolean isTooWide() {
    return terms.size() > MOST;
  }

  Patterns patterns() {
    return patterns;
  }
}
