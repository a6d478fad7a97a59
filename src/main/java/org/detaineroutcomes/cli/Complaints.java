package org.detaineroutcomes.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.detaineroutcomes.model.ExitCode;
import org.detaineroutcomes.model.Failure;
import org.detaineroutcomes.model.Problem;
import org.detaineroutcomes.store.DamagedParquet;
import org.detaineroutcomes.store.DiskFull;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says once and clearly what stopped a command, and turns it into an exit code. */
final class Complaints implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    return say(thrown, command);
  }

  /** Says what was thrown, a failure of the machine included, and gives the exit code. */
  static int say(Throwable thrown, CommandLine command) {
    if (Interruption.underWay()) {
      return ExitCode.BUG.code();
    }
    PrintWriter err = command.getErr();
    Optional<Failure> failure =
        DiskFull.isCauseOf(thrown) ? MachineFault.in(thrown).map(Failure::new) : failureIn(thrown);
    if (failure.isPresent()) {
      print(failure.get(), err);
      return failure.get().exit().code();
    }
    Optional<Problem> given = EngineFault.in(thrown).or(() -> MachineFault.in(thrown));
    if (given.isPresent()) {
      print(new Failure(given.get()), err);
      return given.get().exit().code();
    }
    err.println("A defect of detainer-outcomes: " + thrown);
    err.println("Nothing published was touched. Please report it with these lines:");
    thrown.printStackTrace(err);
    err.flush();
    return ExitCode.BUG.code();
  }

  private static void print(Failure failure, PrintWriter err) {
    List<Problem> problems = failure.problems();
    problems.forEach(problem -> err.println(problem));
    if (problems.size() > 1) {
      err.println(problems.size() + " problems; nothing was published.");
    }
    err.flush();
  }

  /** Spark wraps what its tasks throw; the failure that stopped them is what a user must read. */
  private static Optional<Failure> failureIn(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof Failure failure) {
        return Optional.of(failure);
      }
      if (at instanceof DamagedParquet damaged) {
        return Optional.of(damaged.failure());
      }
    }
    return Optional.empty();
  }
}
