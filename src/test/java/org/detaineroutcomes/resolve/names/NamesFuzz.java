package org.detaineroutcomes.resolve.names;

import java.nio.charset.StandardCharsets;
import org.detaineroutcomes.model.UsState;

/** Places any text as a name in any state. */
public final class NamesFuzz {
  private static final Resolver RESOLVER = Resolver.standard();

  private NamesFuzz() {}

  /** Any text. */
  public static void read(int kind, byte[] bytes) {
    NameQuery.Kind[] kinds = NameQuery.Kind.values();
    UsState[] states = UsState.values();
    String state = kind < states.length ? states[kind].name() : "";
    String text = new String(bytes, StandardCharsets.UTF_8);
    RESOLVER.resolve(new NameQuery(kinds[kind % kinds.length], text, state, ""));
  }
}
