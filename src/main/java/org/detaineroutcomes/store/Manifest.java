package org.detaineroutcomes.store;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a release was made of and what it holds; the file {@code manifest.json}. */
public final class Manifest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Version of the tables' columns that this code writes. */
  public static final int SCHEMA_VERSION = 3;

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

  /** What a reader should know: unplaced names, warnings, defaults taken. */
  @JsonProperty public List<String> notes = new ArrayList<>();

  /** The JSON text, keys and lists in a fixed order. */
  public String toJson() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link #toJson} wrote. */
  public static Manifest fromJson(String json) {
    try {
      return JSON.readValue(json, Manifest.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
