package org.detaineroutcomes.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Pieces of work that do not need one another, done at the same time; what they give stands in
 * their own order, so that nothing depends on which of them is done first.
 */
public final class Concurrently {
  private Concurrently() {}

  /**
   * What every piece gives, after all have ended.
   *
   * <p>Threads are made for the call: they inherit the class loader of the caller, which those of
   * the common pool do not.
   *
   * <p>What the first piece, in their order, that failed has thrown is thrown as it is, also if it
   * is checked: Scala's methods throw such exceptions without declaring them.
   */
  public static <T> List<T> all(List<Supplier<T>> pieces) {
    return all(pieces, Runtime.getRuntime().availableProcessors());
  }

  /** The same on so many threads at most. */
  public static <T> List<T> all(List<Supplier<T>> pieces, int most) {
    int threads = Math.min(pieces.size(), most);
    if (threads <= 1) {
      return pieces.stream().map(Supplier::get).toList();
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> begun = pieces.stream().map(piece -> pool.submit(piece::get)).toList();
      List<T> found = new ArrayList<>();
      Throwable first = null;
      for (Future<T> piece : begun) {
        try {
          found.add(piece.get());
        } catch (ExecutionException e) {
          first = first == null ? e.getCause() : first;
        }
      }
      if (first != null) {
        Concurrently.<RuntimeException>throwAsItIs(first);
      }
      return found;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Cannot go on: interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void throwAsItIs(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
