package org.detaineroutcomes.store;

import java.util.Optional;

/** Parts of long work that are done, kept until the work is: begun anew, it goes on from them. */
public interface UnfinishedWork {
  /** A part that was kept under a name. */
  Optional<byte[]> part(String name);

  /** Keeps a part. */
  void keep(String name, byte[] bytes);

  /** Keeps nothing. */
  static UnfinishedWork none() {
    return new UnfinishedWork() {
      @Override
      public Optional<byte[]> part(String name) {
        return Optional.empty();
      }

      @Override
      public void keep(String name, byte[] bytes) {}
    };
  }
}
