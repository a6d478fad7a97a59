package org.detaineroutcomes.compare.claims.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.model.DetainerForm;
import org.detaineroutcomes.model.Verdict;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.EnforcementEras;
import org.detaineroutcomes.store.TableRow;

/** A claim of what a detainer asks for, held against the forms in use on the day of the claim. */
public final class RequestByForm implements Rule {
  private static final Pattern FORM = Pattern.compile("I-247[A-Z]?");
  private static final Pattern FROM = Pattern.compile("^ from (\\d{4}-\\d{2}-\\d{2})");

  @Override
  public String estimand() {
    return "What the forms in use on the day of the claim ask a jail for: a hold, a notice, a transfer";
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            "the forms by date (enforcement_eras)",
            facts ->
                facts.rows(EnforcementEras.TABLE).stream()
                    .anyMatch(
                        row ->
                            row.text(SourceFields.REMARK) != null
                                && FORM.matcher(row.text(SourceFields.REMARK)).find())));
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    SortedMap<String, DetainerForm.Request> forms = new TreeMap<>();
    for (TableRow era : facts.rows(EnforcementEras.TABLE)) {
      if (claim.earliest() == null || !era.day(EnforcementEras.START).isAfter(claim.earliest())) {
        introduced(era, claim.earliest()).forEach(f -> forms.put(f.title(), f.request()));
      }
    }
    if (forms.isEmpty()) {
      return Judgement.of(Verdict.NOT_MEASURABLE, "no form is named by the day of the claim");
    }
    long notice = forms.values().stream().filter(r -> r == DetainerForm.Request.NOTIFY).count();
    String each =
        forms.entrySet().stream()
            .map(f -> f.getKey() + " asks for: " + f.getValue().words())
            .collect(Collectors.joining(", "));
    Judgement judgement =
        notice == forms.size()
            ? Judgement.of(Verdict.SUPPORTED, "every form asks for notice alone (" + each + ")")
            : Judgement.of(
                    Verdict.CONTRADICTED,
                    (notice == 0
                            ? "no form asks for notice alone ("
                            : "one kind of form asks for notice alone, and others for more (")
                        + each
                        + ")")
                .inPart(notice > 0);
    return judgement
        .with(
            ClaimFigure.things("forms introduced by the day of the claim", forms.size()),
            ClaimFigure.things("of these, asking for notice alone", notice))
        .caveat(
            "older forms stay active; how many detainers were on each form is not in these inputs");
  }

  private static List<DetainerForm> introduced(TableRow era, LocalDate day) {
    List<DetainerForm> forms = new ArrayList<>();
    String note = Objects.requireNonNullElse(era.text(SourceFields.REMARK), "");
    Matcher form = FORM.matcher(note);
    while (form.find()) {
      Matcher from = FROM.matcher(note.substring(form.end()));
      boolean later = from.find() && day != null && LocalDate.parse(from.group(1)).isAfter(day);
      if (!later) {
        DetainerForm.of(form.group()).ifPresent(forms::add);
      }
    }
    return forms;
  }
}
