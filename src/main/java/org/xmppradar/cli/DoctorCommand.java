package org.xmppradar.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code radar doctor}: what this machine and this configuration are fit for, and which settings there are. */
@Command(name = "doctor", description = "Check this machine, and list all settings and exit codes.")
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @CommandLine.Mixin
    private AppOptions options = new AppOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Checks");
        Checks.all(options).forEach(check -> out.printf("  %-4s %s%n", check.passed() ? "ok" : "NO", check.finding()));
        out.println();
        out.println("Settings (by --set NAME=VALUE, in a --config file, or as an environment variable)");
        Settings.described().forEach((name, text) -> out.printf("  %-34s %s%n", name, text));
        out.println();
        out.println("Exit codes");
        for (ExitCode code : ExitCode.values()) {
            out.printf("  %-4d %s%n", code.number(), code.meaning());
        }
        out.flush();
        return ExitCode.OK.number();
    }
}
