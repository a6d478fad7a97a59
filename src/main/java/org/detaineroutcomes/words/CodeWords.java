package org.detaineroutcomes.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.detaineroutcomes.model.CitizenTier;
import org.detaineroutcomes.model.DetainerOutcome;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.result.Arm;
import org.detaineroutcomes.model.result.Bound;
import org.detaineroutcomes.model.result.CitizenRecord;
import org.detaineroutcomes.model.result.Code;
import org.detaineroutcomes.model.result.CorrectionEffect;
import org.detaineroutcomes.model.result.CountedFrom;
import org.detaineroutcomes.model.result.CoverageBasis;
import org.detaineroutcomes.model.result.CoverageGap;
import org.detaineroutcomes.model.result.EditionState;
import org.detaineroutcomes.model.result.ExclusionReason;
import org.detaineroutcomes.model.result.GroupArm;
import org.detaineroutcomes.model.result.GroupPairs;
import org.detaineroutcomes.model.result.GroupSpan;
import org.detaineroutcomes.model.result.GroupWeighting;
import org.detaineroutcomes.model.result.JoinFate;
import org.detaineroutcomes.model.result.JoinGap;
import org.detaineroutcomes.model.result.JoinTopic;
import org.detaineroutcomes.model.result.OutcomeGroup;
import org.detaineroutcomes.model.result.PolicyUse;
import org.detaineroutcomes.model.result.Refusal;
import org.detaineroutcomes.model.result.ReportMeasure;
import org.detaineroutcomes.model.result.SourceCoverage;
import org.detaineroutcomes.model.result.ValueBasis;

/**
 * The codes of columns in words. A column whose codes are some of a list has the words of the list;
 * other codes are words themselves, or are read as such.
 */
public final class CodeWords {
  private static final List<Map<String, String>> LISTS = lists();

  private CodeWords() {}

  /** What each of some codes means, in their order. */
  public static Map<String, String> of(List<String> codes) {
    Map<String, String> known =
        LISTS.stream()
            .filter(list -> list.keySet().containsAll(codes))
            .findFirst()
            .orElse(Map.of());
    Map<String, String> words = new LinkedHashMap<>();
    codes.forEach(code -> words.put(code, known.getOrDefault(code, plain(code))));
    return words;
  }

  private static String plain(String code) {
    return code.replace('_', ' ');
  }

  private static List<Map<String, String>> lists() {
    ArmWords arms = new ArmWords(Names.plain(Job.Unit.COUNTY));
    List<Map<String, String>> all = new ArrayList<>();
    all.add(list(SourceCoverage.class, JoinWords::coverage));
    all.add(list(JoinGap.class, JoinWords::gap));
    all.add(list(JoinTopic.class, JoinWords::topic));
    all.add(list(JoinFate.class, JoinWords::fate));
    all.add(list(CitizenTier.class, CitizenWords::tier));
    all.add(list(CitizenRecord.class, CitizenWords::recordedAs));
    all.add(list(Bound.class, CitizenWords::readAs));
    all.add(list(Arm.class, Names::plain));
    all.add(list(GroupArm.class, arms::definition));
    all.add(list(GroupPairs.class, ArmWords::pairs));
    all.add(list(GroupSpan.class, ArmWords::span));
    all.add(list(GroupWeighting.class, ArmWords::weighting));
    all.add(list(CoverageBasis.class, ArmWords::coverage));
    all.add(list(Refusal.class, ArmWords::refused));
    all.add(list(PolicyUse.class, PolicyUseWords::of));
    all.add(list(ExclusionReason.class, ExclusionWords::of));
    all.add(list(EditionState.class, ReportWords::state));
    all.add(list(ValueBasis.class, ReportWords::basis));
    all.add(list(CorrectionEffect.class, ReportWords::effect));
    all.add(list(CountedFrom.class, PlaceWords::countedFrom));
    all.add(list(CoverageGap.class, PlaceWords::noCoverage));
    all.add(list(ReportMeasure.class, PlaceWords::measure));
    all.add(list(OutcomeGroup.class, PlaceWords::outcome));
    Map<String, String> outcomes = new LinkedHashMap<>();
    Arrays.stream(DetainerOutcome.values()).forEach(o -> outcomes.put(o.name(), o.meaning()));
    all.add(outcomes);
    return List.copyOf(all);
  }

  private static <E extends Enum<E> & Code> Map<String, String> list(
      Class<E> type, Function<E, String> words) {
    Map<String, String> list = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      list.put(constant.code(), words.apply(constant));
    }
    return list;
  }
}
