package org.detaineroutcomes.compare.claims.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detaineroutcomes.compare.claims.Claim;
import org.detaineroutcomes.compare.claims.ClaimFigure;
import org.detaineroutcomes.compare.claims.Facts;
import org.detaineroutcomes.compare.claims.Judgement;
import org.detaineroutcomes.compare.claims.Need;
import org.detaineroutcomes.compare.claims.Rule;
import org.detaineroutcomes.model.DetainerForm;
import org.detaineroutcomes.model.result.ClaimEstimand;
import org.detaineroutcomes.model.result.ClaimMeasure;
import org.detaineroutcomes.model.result.ClaimNeed;
import org.detaineroutcomes.model.result.ClaimNote;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.Verdict;
import org.detaineroutcomes.schema.fields.SourceFields;
import org.detaineroutcomes.schema.staged.EnforcementEras;
import org.detaineroutcomes.store.TableRow;

/** A claim of what a detainer asks for, held against the forms in use on the day of the claim. */
public final class RequestByForm implements Rule {
  private static final Pattern FORM = Pattern.compile("I-247[A-Z]?");
  private static final Pattern FROM = Pattern.compile("^ from (\\d{4}-\\d{2}-\\d{2})");

  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.REQUESTS_BY_FORM);
  }

  @Override
  public List<Need> needs() {
    return List.of(
        new Need(
            ClaimNeed.FORMS_BY_DATE,
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
      return Judgement.of(Verdict.NOT_MEASURABLE, ClaimNote.NO_FORM_BY_DAY);
    }
    long notice = forms.values().stream().filter(r -> r == DetainerForm.Request.NOTIFY).count();
    ClaimNote reason =
        notice == forms.size()
            ? ClaimNote.ALL_FORMS_NOTIFY
            : notice == 0 ? ClaimNote.NO_FORM_NOTIFIES : ClaimNote.SOME_FORMS_NOTIFY;
    return Judgement.of(
            notice == forms.size() ? Verdict.SUPPORTED : Verdict.CONTRADICTED,
            reason,
            List.copyOf(forms.keySet()))
        .inPart(reason == ClaimNote.SOME_FORMS_NOTIFY)
        .with(
            ClaimFigure.count(forms.size(), ClaimMeasure.FORMS_INTRODUCED),
            ClaimFigure.count(notice, ClaimMeasure.FORMS_FOR_NOTICE))
        .note(ClaimNote.OLDER_FORMS_STAY);
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
