package org.detaineroutcomes.compare.claims.rules;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.detaineroutcomes.schema.core.DetainerForms;
import org.detaineroutcomes.schema.fields.DetainerFields;

/** A claim of what a detainer asks for, held against the forms in use on the day of the claim. */
public final class RequestByForm implements Rule {
  @Override
  public Note estimand() {
    return Note.of(ClaimEstimand.REQUESTS_BY_FORM);
  }

  @Override
  public List<Need> needs() {
    return List.of(Need.rows(ClaimNeed.FORMS_BY_DATE, DetainerForms.TABLE));
  }

  @Override
  public Judgement judge(Claim claim, Facts facts) {
    SortedMap<String, DetainerForm.Request> forms = new TreeMap<>();
    facts.rows(DetainerForms.TABLE).stream()
        .filter(
            row ->
                claim.earliest() == null || !row.day(DetainerForms.FROM).isAfter(claim.earliest()))
        .flatMap(row -> DetainerForm.of(row.text(DetainerFields.FORM)).stream())
        .forEach(form -> forms.put(form.title(), form.request()));
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
}
