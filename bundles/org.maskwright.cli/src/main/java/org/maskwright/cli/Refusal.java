package org.maskwright.cli;

import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Why words of the command line were not understood, in one line.
 *
 * @param cause what the parser says
 */
record Refusal(ParameterException cause) {
    String text() {
        String name = cause.getCommandLine().getCommandSpec().qualifiedName();
        String why = cause instanceof UnmatchedArgumentException unmatched
                ? unknown(unmatched)
                : Text.oneLine(String.valueOf(cause.getMessage()));
        return name + ": " + why + (why.endsWith("?") ? "" : ".") + " See '" + name + " --help'.";
    }

    private static String unknown(UnmatchedArgumentException e) {
        String word = e.getUnmatched().getFirst();
        if (e.isUnknownOption()) {
            return "there is no option " + word + hint(e.getSuggestions());
        }
        return e.getCommandLine().getSubcommands().isEmpty()
                ? "'" + word + "' is one word too many"
                : "there is no command " + word + hint(e.getSuggestions());
    }

    private static String hint(List<String> candidates) {
        return candidates.isEmpty() ? "" : "; did you mean " + candidates.getFirst() + "?";
    }
}
