package org.detaineroutcomes.words;

import java.util.ArrayList;
import java.util.List;
import org.detaineroutcomes.model.Job;
import org.detaineroutcomes.model.TreatmentDefinition;

/** The rule by which a unit counts as treated. */
public final class DefinitionWords {
  private DefinitionWords() {}

  /** What counts as treated, in sentences. */
  public static List<String> of(Job job) {
    TreatmentDefinition definition = job.treatment().definition();
    List<String> sentences = new ArrayList<>();
    sentences.add("Treated is who has " + definition.meaning() + ".");
    if (definition.undated()) {
      sentences.add(
          "It says of nobody since when: a unit is in its group in every period, and no effect is"
              + " estimated.");
      return sentences;
    }
    sentences.add(
        switch (job.treatment().reversals()) {
          case FIRST ->
              "A unit counts as treated from its first certain adoption on; a reversal is noted, not"
                  + " undone.";
          case DROP -> "A unit whose policy ended in the window is in no group.";
          case EXCLUDE_AFTER -> "Periods from a reversal on are left out.";
        });
    sentences.add(
        "The state's law goes over the county's, the county's over the city's; a city's policy does"
            + " not decide what the county's jail does.");
    return sentences;
  }
}
