package org.detaineroutcomes.store;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The process that writes to a release.
 *
 * @param host its machine
 * @param pid its number there
 * @param started when it started, since numbers are used again: where the system tells it, in ticks
 *     of this start of the machine, which do not move if its clock is set
 */
record Owner(String host, long pid, String started) {
  private static final Pattern FORM = Pattern.compile("(\\S+) (\\d{1,18}) (.+)");

  private static final Pattern BLANK = Pattern.compile(" ");
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

  /** Counted from the field after the name of the program. */
  private static final int START_TICKS = 19;

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
            .filter(
                process -> startOf(process).equals(started) || momentOf(process).equals(started))
            .isPresent();
  }

  private static String startOf(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      // The name of the program, in brackets, may hold blanks.
      String[] fields = BLANK.split(stat.substring(stat.lastIndexOf(')') + 2), -1);
      return Files.readString(BOOT).strip() + " " + fields[START_TICKS];
    } catch (IOException | RuntimeException e) {
      return momentOf(process);
    }
  }

  private static String momentOf(ProcessHandle process) {
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
