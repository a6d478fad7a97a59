package org.detaineroutcomes.store;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The process that writes to a release.
 *
 * @param host its machine
 * @param pid its number there
 * @param started when it started, since numbers are used again
 */
record Owner(String host, long pid, String started) {
  private static final Pattern FORM = Pattern.compile("(\\S+) (\\d{1,18}) (.+)");

  static Owner ofThisProcess() {
    ProcessHandle self = ProcessHandle.current();
    return new Owner(hostName(), self.pid(), startOf(self));
  }

  /** The owner that a mark names; empty where the mark was cut off when it was written. */
  static Optional<Owner> parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    return parts.matches()
        ? Optional.of(new Owner(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3)))
        : Optional.empty();
  }

  String text() {
    return host + " " + pid + " " + started;
  }

  /** A process of another machine can't be asked and counts as alive. */
  boolean mayBeAlive() {
    return !host.equals(hostName())
        || ProcessHandle.of(pid)
            .filter(ProcessHandle::isAlive)
            .filter(process -> startOf(process).equals(started))
            .isPresent();
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "localhost";
    }
  }
}
