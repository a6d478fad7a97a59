package org.detaineroutcomes.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A run that goes on is known as alive, whatever the clock of the machine says since. */
class OwnerTest {
  private final Owner self = Owner.ofThisProcess();

  @Test
  void thisProcessIsAlive() {
    assertThat(self.mayBeAlive()).isTrue();
    assertThat(Owner.parse(self.text() + "\n")).contains(self);
  }

  @Test
  void theMarkHasNoTimeOfTheClock() {
    String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();

    assertThat(self.started()).doesNotContain(today);
  }

  @Test
  void aMarkOfAnEarlierVersionIsStillRead() {
    String moment = ProcessHandle.current().info().startInstant().orElseThrow().toString();

    assertThat(new Owner(self.host(), self.pid(), moment).mayBeAlive()).isTrue();
  }

  @Test
  void aNumberThatIsUsedAgainIsAnotherProcess() {
    assertThat(new Owner(self.host(), self.pid(), "another start").mayBeAlive()).isFalse();
  }
}
