package org.detaineroutcomes.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ConcurrentlyTest {
  private static Supplier<String> failing(String message) {
    return () -> {
      throw new IllegalArgumentException(message);
    };
  }

  @Test
  void answersStandInTheOrderOfTheWorkNotOfItsEnd() {
    CountDownLatch secondHasEnded = new CountDownLatch(1);
    Supplier<String> first =
        () -> {
          if (Runtime.getRuntime().availableProcessors() > 1) {
            await(secondHasEnded);
          }
          return "first";
        };
    Supplier<String> second =
        () -> {
          secondHasEnded.countDown();
          return "second";
        };
    assertThat(Concurrently.all(List.of(first, second))).containsExactly("first", "second");
  }

  @Test
  void ofSeveralFailuresTheFirstInTheirOrderIsThrown() {
    List<Supplier<String>> pieces = List.of(() -> "fine", failing("one"), failing("two"));
    assertThatThrownBy(() -> Concurrently.all(pieces))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("one");
  }

  @Test
  void aCheckedExceptionThatNobodyDeclaredIsThrownAsItIs() {
    IOException lost = new IOException("executor 1 is gone");
    List<Supplier<String>> pieces =
        List.of(
            () -> "fine",
            () -> {
              ConcurrentlyTest.<RuntimeException>throwUndeclared(lost);
              return "never";
            });
    assertThatThrownBy(() -> Concurrently.all(pieces, 2)).isSameAs(lost);
    assertThatThrownBy(() -> Concurrently.all(pieces, 1)).isSameAs(lost);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void throwUndeclared(Throwable thrown) throws E {
    throw (E) thrown;
  }

  @Test
  void everyPieceSeesTheClassLoaderOfTheCaller() throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader own = new URLClassLoader(new URL[0], before)) {
      Thread.currentThread().setContextClassLoader(own);
      Supplier<ClassLoader> seen = () -> Thread.currentThread().getContextClassLoader();
      assertThat(Concurrently.all(List.of(seen, seen))).containsExactly(own, own);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @Test
  void nothingToDoGivesNothing() {
    assertThat(Concurrently.all(List.<Supplier<String>>of())).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
