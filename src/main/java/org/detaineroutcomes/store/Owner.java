package org.detaineroutcomes.store;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;

/**
 * The process that writes to a release.
 *
 * @param host its machine
 * @param pid its number there
 * @param started when it started, since numbers are used again
 */
record Owner(String host, long pid, String started) {
  static Owner ofThisProcess() {
    ProcessHandle self = ProcessHandle.current();
    return new Owner(hostName(), self.pid(), startOf(self));
  }

  static Owner parse(String text) {
    String[] parts = text.strip().split(" ", 3);
    return new Owner(parts[0], Long.parseLong(parts[1]), parts[2]);
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
