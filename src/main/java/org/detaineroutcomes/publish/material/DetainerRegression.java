package org.detaineroutcomes.publish.material;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.detaineroutcomes.model.result.Basis;
import org.detaineroutcomes.model.result.CategoryRole;
import org.detaineroutcomes.model.result.EstimateDimension;
import org.detaineroutcomes.model.result.RecordKind;
import org.detaineroutcomes.model.result.Setting;
import org.detaineroutcomes.model.result.SourceRecord;
import org.detaineroutcomes.publish.disclosure.CountKey;
import org.detaineroutcomes.publish.disclosure.CountKey.Side;
import org.detaineroutcomes.publish.disclosure.Disclosure;
import org.detaineroutcomes.publish.disclosure.FigureRef;
import org.detaineroutcomes.publish.disclosure.PeopleCount;
import org.detaineroutcomes.publish.disclosure.Suppression;
import org.detaineroutcomes.publish.disclosure.Withheld;
import org.detaineroutcomes.schema.fields.DetainerFields;
import org.detaineroutcomes.schema.results.RegressionCategories;
import org.detaineroutcomes.store.TableRow;

/**
 * One regression on single detainers, with what may be printed of it, on pages and in files alike.
 *
 * <p>Counts of categories never are: with the total beside them the one withheld would follow. A
 * ratio is withheld if its category or its reference has few detainers with the outcome, or few
 * without it, none among them. How many detainers it used and left out is decided with all other
 * counts of the release.
 */
public final class DetainerRegression {
  private static final String MEASURE = "regression_detainers";

  /** What is told in numbers of detainers. */
  private static final Set<CategoryRole> COUNTED =
      Set.of(CategoryRole.USED, CategoryRole.NOT_RECORDED, CategoryRole.SEPARATED);

  private final Suppression suppression;
  private final Disclosure disclosure;
  private final EstimateLine first;
  private final List<TableRow> categories;
  private final Map<Category, EstimateLine> terms = new LinkedHashMap<>();

  /** What the estimates of one regression share. */
  private record Shared(String outcome, String estimator, List<Setting> settings) {
    static Shared of(EstimateLine line) {
      return new Shared(line.outcome(), line.estimator(), line.settings().estimator());
    }
  }

  /** A value of a column; no value for a column of numbers. */
  private record Category(String covariate, String value) {
    static Category of(EstimateLine line) {
      return line.scope()
          .group()
          .filter(group -> group.dimension() == EstimateDimension.CATEGORY)
          .map(group -> new Category(group.partOf(), group.member()))
          .orElse(new Category(line.term().name(), ""));
    }

    static Category of(TableRow row) {
      return new Category(
          DetainerRegression.covariate(row), row.textOrEmpty(RegressionCategories.CATEGORY));
    }
  }

  private DetainerRegression(Material material, List<EstimateLine> lines) {
    this.suppression = material.suppression();
    this.disclosure = material.disclosure();
    this.first = lines.get(0);
    lines.forEach(line -> terms.put(Category.of(line), line));
    Set<String> ids = lines.stream().map(EstimateLine::id).collect(Collectors.toSet());
    this.categories =
        material.rows(RegressionCategories.TABLE).stream()
            .filter(row -> ids.contains(row.textOrEmpty(RegressionCategories.REGRESSION)))
            .filter(row -> row.constant(RegressionCategories.ROLE, CategoryRole.class).isPresent())
            .sorted(
                Comparator.comparing(DetainerRegression::covariate)
                    .thenComparing(row -> row.textOrEmpty(RegressionCategories.CATEGORY)))
            .toList();
  }

  /** All of a release, in the order of its estimates. */
  public static List<DetainerRegression> all(Material material) {
    Map<Shared, List<EstimateLine>> regressions = new LinkedHashMap<>();
    material.estimates().stream()
        .filter(EstimateLine::isAssociation)
        .forEach(
            line ->
                regressions.computeIfAbsent(Shared.of(line), key -> new ArrayList<>()).add(line));
    return regressions.values().stream()
        .map(lines -> new DetainerRegression(material, lines))
        .toList();
  }

  /** The count of a row, if it is one that is told. */
  static List<PeopleCount> counts(TableRow row) {
    if (row.constant(RegressionCategories.ROLE, CategoryRole.class)
        .filter(COUNTED::contains)
        .isEmpty()) {
      return List.of();
    }
    CountKey key =
        new CountKey(
            MEASURE,
            null,
            null,
            null,
            new SourceRecord(RecordKind.FILE, row.textOrEmpty(RegressionCategories.REGRESSION)),
            RegressionCategories.ROLE.name(),
            String.join(
                "/",
                row.textOrEmpty(RegressionCategories.ROLE),
                covariate(row),
                row.textOrEmpty(RegressionCategories.CATEGORY)),
            null,
            null,
            Basis.AS_RECORDED.code(),
            Side.NUMERATOR);
    return List.of(new PeopleCount(figure(row), key, row.count(DetainerFields.DETAINERS)));
  }

  private static FigureRef figure(TableRow row) {
    return FigureRef.of(RegressionCategories.TABLE, row);
  }

  /** Its first estimate, which says what it is of, or why there is none. */
  public EstimateLine first() {
    return first;
  }

  /** What became of each category, column by column. */
  public List<TableRow> categories() {
    return categories;
  }

  /** What a row says became of its category. */
  public static CategoryRole role(TableRow row) {
    return row.constant(RegressionCategories.ROLE, CategoryRole.class).orElseThrow();
  }

  /** The estimate of a category, if there is one. */
  public Optional<EstimateLine> estimate(TableRow row) {
    return Optional.ofNullable(terms.get(Category.of(row)));
  }

  /** Whether the ratio of a category may not be printed. */
  public boolean isWithheld(TableRow row) {
    return isSmall(row)
        || categories.stream()
            .filter(other -> covariate(other).equals(covariate(row)))
            .filter(other -> role(other) == CategoryRole.REFERENCE)
            .anyMatch(this::isSmall);
  }

  /** Ids of the estimates that may not be printed. */
  public Set<String> withheld() {
    return categories.stream()
        .filter(this::isWithheld)
        .flatMap(row -> estimate(row).stream())
        .map(EstimateLine::id)
        .collect(Collectors.toSet());
  }

  /** Whether how many detainers were used or left out may not be printed. */
  public boolean hidesItsCounts() {
    return categories.stream()
        .anyMatch(row -> disclosure.of(figure(row), Side.NUMERATOR) != Withheld.NOTHING);
  }

  /** How many detainers have a role, in all columns. */
  public long detainers(CategoryRole role) {
    return categories.stream()
        .filter(row -> role(row) == role)
        .mapToLong(row -> row.count(DetainerFields.DETAINERS))
        .sum();
  }

  private boolean isSmall(TableRow row) {
    long all = row.count(DetainerFields.DETAINERS);
    long with = row.count(RegressionCategories.WITH_OUTCOME);
    return isFew(with) || isFew(all - with);
  }

  private boolean isFew(long count) {
    return suppression.alone(count) != Withheld.NOTHING;
  }

  private static String covariate(TableRow row) {
    return row.textOrEmpty(RegressionCategories.COVARIATE);
  }
}
