package org.detaineroutcomes.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/** What a release was made of and what it holds; the file {@code manifest.json}. */
public final class Manifest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Version of the tables' columns that this code writes. */
  public static final int SCHEMA_VERSION = 5;

  /** Version of the tables' columns; a manifest that does not say is of version 1. */
  @JsonProperty public int schemaVersion = 1;

  /** The release's own id, the only entry besides the times that differs between equal runs. */
  @JsonProperty public String release = "";

  /** When the run began, ISO instant. */
  @JsonProperty public String started = "";

  /** Digest of inputs, job and code: equal keys promise equal tables and reports. */
  @JsonProperty public String resultKey = "";

  /** Name of the job. */
  @JsonProperty public String job = "";

  /** The job file, word for word. */
  @JsonProperty public String jobText = "";

  /** Version of the code. */
  @JsonProperty public String code = "";

  /** The day as of which inputs were taken; empty: all there is. */
  @JsonProperty public String asKnown = "";

  /** Which counts of people its report withholds; null: it has no report. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonProperty
  public DisclosureRule disclosure;

  /** Verbs that have finished, in order. */
  @JsonProperty public List<String> stages = new ArrayList<>();

  /** Every input file. */
  @JsonProperty public List<InputRecord> inputs = new ArrayList<>();

  /** Table, as layer/name, to its rows and digest. */
  @JsonProperty public SortedMap<String, TableDigest> tables = new TreeMap<>();

  /** Table, as layer/name, to the tables that were read to write it. */
  @JsonProperty public SortedMap<String, SortedSet<String>> lineage = new TreeMap<>();

  /** Report file to the digest of its bytes. */
  @JsonProperty public SortedMap<String, String> report = new TreeMap<>();

  /**
   * In a copy that was made to be shared: table, as layer/name, to how many of its cells are
   * withheld.
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonProperty
  public SortedMap<String, Long> shared = new TreeMap<>();

  /** In a shared copy: tables of the release, as layer/name, that are not shared. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonProperty
  public NavigableSet<String> notShared = new TreeSet<>();

  /** In a shared copy: every other file to the digest of its bytes. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonProperty
  public SortedMap<String, String> files = new TreeMap<>();

  /** Whether this is of a copy that was made to be shared. */
  @JsonIgnore
  public boolean isShared() {
    return !shared.isEmpty();
  }

  /**
   * The release that was current before this one, with the digest of its manifest; null for the
   * first of a warehouse and in shared copies.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonProperty
  public ManifestDigest previous;

  /**
   * What moved in the staged tables since the newest release of the same job; it depends on the
   * warehouse and is in no table.
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonProperty
  public List<DriftRecord> drift = new ArrayList<>();

  /** What a reader should know: unplaced names, warnings, defaults taken. */
  @JsonProperty public List<String> notes = new ArrayList<>();

  /** The JSON text, keys and lists in a fixed order, sealed. */
  public String toJson() {
    try {
      ObjectNode tree = JSON.valueToTree(this);
      Seal.put(tree);
      return JSON.writeValueAsString(tree) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @param place where it lies, for a message
   * @throws Failure where it is cut off, no manifest, or of a later version
   */
  public static Manifest fromJson(String json, String place) {
    JsonNode tree = tree(json, place);
    int version = tree.path("schemaVersion").asInt(1);
    if (version > SCHEMA_VERSION) {
      throw unreadable(
          place,
          "its tables have version " + version + ", and this code knows up to " + SCHEMA_VERSION,
          "use the version of detainer that wrote it, or a later one");
    }
    try {
      ((ObjectNode) tree).remove(Seal.ENTRY);
      return JSON.treeToValue(tree, Manifest.class);
    } catch (UnrecognizedPropertyException e) {
      throw unreadable(
          place,
          "it has an entry '" + e.getPropertyName() + "' that this code does not know",
          "use the version of detainer that wrote it, or restore the file from a copy");
    } catch (JsonProcessingException e) {
      throw damaged(place, "an entry has the wrong form");
    }
  }

  /** Entries that are not what was sealed. */
  static List<String> broken(String json, String place) {
    return Seal.broken(tree(json, place));
  }

  private static JsonNode tree(String json, String place) {
    try {
      JsonNode tree = JSON.readTree(json);
      if (tree == null || !tree.isObject()) {
        throw damaged(place, json.isBlank() ? "it is empty" : "it is no object of JSON");
      }
      return tree;
    } catch (JsonProcessingException e) {
      // What breaks a bound, such as that of depth, stands at no line.
      String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
      throw damaged(place, "it is cut off or no JSON" + line);
    }
  }

  private static Failure damaged(String place, String found) {
    return unreadable(place, found, "restore it from a copy, or run the job again");
  }

  private static Failure unreadable(String place, String found, String remedy) {
    return new Failure(
        Problem.input(place, "Cannot read the manifest " + place + ": " + found, remedy));
  }
}
