package org.detaineroutcomes.compare.multiverse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.detaineroutcomes.model.ProgramVersion;
import org.detaineroutcomes.model.Sha256;
import org.detaineroutcomes.store.UnfinishedWork;

/** Parts of a curve that are done, so that a comparison that was stopped goes on from them. */
record CurveStore(UnfinishedWork work) {
  /** Fits hold numbers and codes of this project: nothing else is made of the bytes of a part. */
  private static final ObjectInputFilter FITS =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=50;org.detaineroutcomes.**;java.lang.*;java.util.*;!*");

  /**
   * The fits of a part: those that were kept by this version of the program, or those made now,
   * which are then kept.
   *
   * @param asked all that decides the numbers of the part
   */
  List<CurvePieces.Done> kept(String asked, Supplier<List<CurvePieces.Done>> fits) {
    String name = "curve-" + Sha256.of(ProgramVersion.text() + "\n" + asked);
    return work.part(name)
        .flatMap(CurveStore::read)
        .orElseGet(
            () -> {
              List<CurvePieces.Done> made = fits.get();
              work.keep(name, bytes(made));
              return made;
            });
  }

  /** Empty where the bytes are of another version of these classes, or damaged. */
  private static Optional<List<CurvePieces.Done>> read(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(FITS);
      List<CurvePieces.Done> all = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        all.add((CurvePieces.Done) in.readObject());
      }
      return Optional.of(all);
    } catch (IOException | ClassNotFoundException | RuntimeException other) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(List<CurvePieces.Done> all) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeInt(all.size());
      for (CurvePieces.Done each : all) {
        out.writeObject(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
