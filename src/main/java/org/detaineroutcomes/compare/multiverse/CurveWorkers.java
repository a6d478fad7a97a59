package org.detaineroutcomes.compare.multiverse;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.detaineroutcomes.model.Concurrently;

/** Those who work on the pieces of a curve; the numbers do not depend on who and how many. */
interface CurveWorkers extends AutoCloseable {
  /** What is made of a piece. */
  interface Work<P, R> extends Serializable {
    R of(CodedPanels panels, P piece);
  }

  /**
   * What is made of every piece, in their order.
   *
   * @param what they are together, as progress names it
   */
  <P extends Serializable, R extends Serializable> List<R> each(
      String what, List<P> pieces, Work<P, R> work);

  @Override
  default void close() {}

  /** Threads of this process. */
  static CurveWorkers threads(CodedPanels panels, int most) {
    return new CurveWorkers() {
      @Override
      public <P extends Serializable, R extends Serializable> List<R> each(
          String what, List<P> pieces, Work<P, R> work) {
        List<Supplier<R>> all = new ArrayList<>();
        pieces.forEach(piece -> all.add(() -> work.of(panels, piece)));
        return Concurrently.all(all, most);
      }
    };
  }
}
