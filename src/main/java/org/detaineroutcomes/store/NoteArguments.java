package org.detaineroutcomes.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.detaineroutcomes.model.result.Note;
import org.detaineroutcomes.model.result.NoteCodes;

/** The arguments of notes as the JSON objects that tables hold. */
public final class NoteArguments {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);
  private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
      new TypeReference<>() {};

  private NoteArguments() {}

  /** The arguments of a note. */
  public static String write(Note note) {
    try {
      return JSON.writeValueAsString(note.arguments());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write the note " + note.code().code(), e);
    }
  }

  /** The note of a code and its arguments; empty for a code of a later version. */
  public static Optional<Note> read(String code, String arguments) {
    return NoteCodes.of(code).map(known -> new Note(known, parse(arguments)));
  }

  private static Map<String, Object> parse(String arguments) {
    try {
      return JSON.readValue(arguments, OBJECT);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot read the arguments of a note: " + arguments, e);
    }
  }
}
