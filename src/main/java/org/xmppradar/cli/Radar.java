package org.xmppradar.cli;

import java.io.PrintWriter;
import org.xmppradar.lab.LabCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The program: reads the command line, hands over to one command, and turns what went wrong into one sentence. */
@Command(
        name = "radar",
        description = "An observatory of the open XMPP federation.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ServeCommand.class, CrawlCommand.class, DoctorCommand.class, LabCommand.class},
        footer = {
            "",
            "The launcher adds: 'radar test' (all tests), 'radar bench [NAME]' (benchmarks), 'radar build'.",
            "'radar COMMAND --help' tells more of each."
        })
public final class Radar implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments);
        if (code != ExitCode.OK.number()) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Radar())
                .setExecutionExceptionHandler((failure, line, parsed) -> explain(line.getErr(), failure))
                .setParameterExceptionHandler((failure, arguments) -> misused(failure))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(
                        failure -> Sentence.of(failure).code().number());
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    private static int explain(PrintWriter err, Exception failure) {
        Sentence sentence = Sentence.of(failure);
        err.println("radar: " + sentence.text());
        if (sentence.code() == ExitCode.INTERNAL) {
            failure.printStackTrace(err);
        }
        err.flush();
        return sentence.code().number();
    }

    private static int misused(ParameterException failure) {
        CommandLine line = failure.getCommandLine();
        if (failure.getCause() instanceof RuntimeException cause
                && Sentence.of(cause).code() != ExitCode.INTERNAL) {
            return explain(line.getErr(), cause);
        }
        line.getErr().println("radar: " + failure.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(failure, line.getErr());
        line.getErr().println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
        line.getErr().flush();
        return ExitCode.USAGE.number();
    }
}
