package org.kado.agent.command;

import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language why a command line can't be understood, and what would be. */
final class UsageRefusal implements IParameterExceptionHandler, IExecutionStrategy {

	private final Console console;

	UsageRefusal(Console console) {
		this.console = console;
	}

	/** Where help is asked for, picocli passes over what it did not understand: an unknown verb would be shown the help of all. */
	@Override
	public int execute(ParseResult result) {
		for (ParseResult part = result; part != null; part = part.subcommand()) {
			if (!part.unmatched().isEmpty()) {
				throw new UnmatchedArgumentException(part.commandSpec().commandLine(), part.unmatched());
			}
		}
		return new CommandLine.RunLast().execute(result);
	}

	@Override
	public int handleParseException(ParameterException failure, String[] arguments) {
		CommandLine line = failure.getCommandLine();
		String command = line.getCommandSpec().qualifiedName();
		if (failure instanceof UnmatchedArgumentException unmatched) {
			refuse(unmatched, command);
		} else if (failure instanceof MissingParameterException missing) {
			console.complain("usage.missing", String.join(", ", missing.getMissing().stream().map(UsageRefusal::name).toList()), command);
		} else if (failure instanceof NoVerbException) {
			console.complain("usage.noVerb", verbs(line));
		} else {
			console.complain("usage.other", failure.getMessage(), command);
		}
		return ExitCode.USAGE.number();
	}

	private void refuse(UnmatchedArgumentException unmatched, String command) {
		String word = unmatched.getUnmatched().get(0);
		if (unmatched.isUnknownOption() || unmatched.getCommandLine().getSubcommands().isEmpty()) {
			console.complain("usage.unknown", String.join(" ", unmatched.getUnmatched()), command);
			return;
		}
		List<String> guesses = unmatched.getSuggestions();
		if (guesses.isEmpty()) {
			console.complain("usage.unknownVerb", word, command, verbs(unmatched.getCommandLine()));
		} else {
			console.complain("usage.unknownVerbGuess", word, command, verbs(unmatched.getCommandLine()), guesses.get(0));
		}
	}

	private static String verbs(CommandLine line) {
		return String.join(", ", line.getSubcommands().keySet());
	}

	private static String name(ArgSpec argument) {
		return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
	}

	/** A verb is missing. */
	static final class NoVerbException extends ParameterException {

		private static final long serialVersionUID = 1L;

		NoVerbException(CommandLine line) {
			super(line, "");
		}
	}
}
