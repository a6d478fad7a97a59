package org.detaineroutcomes.ingest.reader;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;

/** A workbook whose faults come out as one failure that names the file and, in a sheet, the row. */
record GuardedBook(String file, SheetBook book) implements SheetBook {
  /** Opens a book. */
  interface Opening {
    SheetBook open() throws IOException;
  }

  static SheetBook open(String file, Opening opening) {
    try {
      return new GuardedBook(file, opening.open());
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError fault) {
      throw failure(file, "", fault);
    }
  }

  @Override
  public List<Sheet> sheets() {
    return book.sheets().stream().<Sheet>map(sheet -> new GuardedSheet(file, sheet)).toList();
  }

  @Override
  public void close() {
    book.close();
  }

  private record GuardedSheet(String file, Sheet sheet) implements Sheet {
    @Override
    public String name() {
      return sheet.name();
    }

    @Override
    public Stream<SheetRow> rows() {
      Stream<SheetRow> rows = taken(() -> sheet.rows(), 0);
      Iterator<SheetRow> guarded = new Guarded(rows.iterator());
      return StreamSupport.stream(
              Spliterators.spliteratorUnknownSize(guarded, Spliterator.ORDERED), false)
          .onClose(rows::close)
          .filter(row -> !row.blank());
    }

    private interface Step<T> {
      T take();
    }

    private <T> T taken(Step<T> step, long row) {
      try {
        return step.take();
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError fault) {
        String after = row == 0 ? "" : ", after row " + row;
        throw failure(file, ", sheet " + sheet.name() + after, fault);
      }
    }

    private final class Guarded implements Iterator<SheetRow> {
      private final Iterator<SheetRow> rows;
      private long row;

      Guarded(Iterator<SheetRow> rows) {
        this.rows = rows;
      }

      @Override
      public boolean hasNext() {
        return taken(rows::hasNext, row);
      }

      @Override
      public SheetRow next() {
        SheetRow next = taken(rows::next, row);
        row = next.number();
        return next;
      }
    }
  }

  private static Failure failure(String file, String within, Throwable fault) {
    if (fault instanceof Failure failure) {
      return failure;
    }
    WorkbookDamage damage =
        fault instanceof WorkbookDamage known
            ? known
            : fault instanceof org.apache.poi.EncryptedDocumentException
                ? new WorkbookDamage("it is protected by a password", "save it without a password")
                : new WorkbookDamage("it is damaged, or breaks off");
    Failure failure =
        new Failure(
            Problem.input(
                file + within,
                "Cannot read " + file + " as a workbook: " + damage.getMessage(),
                damage.remedy()));
    failure.initCause(fault);
    return failure;
  }
}
