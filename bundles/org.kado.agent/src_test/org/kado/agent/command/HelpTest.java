package org.kado.agent.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kado.agent.configuration.HostEnvironment;
import org.kado.agent.control.StopSignal;

/** What the command line says of itself, and of what it does not understand. */
class HelpTest {

	private static final List<String> VERBS = List.of("run", "stop", "status", "config", "collect", "doctor", "install", "uninstall", "watch", "watch add",
			"watch remove", "watch list", "watch top");

	/** What a text looks like that went past whoever was to fill it in. */
	private static final Pattern UNFILLED = Pattern.compile("''|\\{\\d|\\$\\{|%n");

	private static final int TERMINAL_COLUMNS = 80;

	@TempDir
	Path temp;

	private TestConsole console;

	private int execute(Locale locale, String... words) {
		console = new TestConsole(locale);
		HostEnvironment environment = new HostEnvironment(false, "pc-7", temp, Map.of(), Optional.empty(), Locale.ENGLISH, ZoneId.of("UTC"));
		AgentContext context = new AgentContext(new TestHost(), environment, "1.2.3", console.console, new StopSignal(), millis -> {
		});
		return new AgentCommandLine(context).execute(List.of(words));
	}

	private static Stream<Locale> languages() {
		return Stream.of(Locale.ENGLISH, Locale.JAPANESE);
	}

	private String help(Locale locale, String verb) {
		assertEquals(0, execute(locale, (verb + " --help").strip().split(" ")));
		assertEquals("", console.err());
		return console.out();
	}

	@Test
	void thereAreNoOtherVerbs() {
		List<String> listed = help(Locale.ENGLISH, "").lines().filter(line -> line.matches("  [a-z]+ {2,}.*")).map(line -> line.strip().split(" ")[0]).toList();
		assertEquals(VERBS.stream().filter(verb -> !verb.contains(" ")).toList(), listed);
	}

	@ParameterizedTest
	@MethodSource("languages")
	void noHelpHoldsWhatSomebodyForgotToFillIn(Locale locale) {
		for (String verb : Stream.concat(Stream.of(""), VERBS.stream()).toList()) {
			String help = help(locale, verb);
			assertFalse(UNFILLED.matcher(help).find(), help);
			assertEquals(List.of(), help.lines().filter(line -> line.length() > TERMINAL_COLUMNS).toList());
		}
	}

	@ParameterizedTest
	@MethodSource("languages")
	void everyVerbHasAnExampleAndAWordOnEachOption(Locale locale) {
		for (String verb : VERBS) {
			List<String> lines = help(locale, verb).lines().toList();
			List<String> examples = lines.subList(lines.indexOf(locale.equals(Locale.ENGLISH) ? "Examples:" : "例：") + 1, lines.size());
			assertTrue(examples.stream().anyMatch(line -> line.startsWith("  kado-agent " + verb)), verb);
			assertTrue(examples.stream().allMatch(line -> line.matches("  kado-agent \\S.* {3}\\S.*")), () -> "not explained, or wrapped: " + examples);
			assertEquals(List.of(), lines.stream().filter(line -> line.matches("\\s+(-\\w, )?--[\\w-]+(\\[?=\\S+)?")).toList().stream()
					.filter(bare -> !lines.get(lines.indexOf(bare) + 1).startsWith("      ")).toList(), verb);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"statsu|kado-agent: \"statsu\" is no command of kado-agent; did you mean \"status\"? There are run, stop, status, config, collect",
			"statsu --help|kado-agent: \"statsu\" is no command of kado-agent; did you mean \"status\"? There are run, stop, status, config, collect",
			"--help statsu|kado-agent: \"statsu\" is no command of kado-agent",
			"xyz -h|kado-agent: \"xyz\" is no command of kado-agent; there are run, stop",
			"watch ad --help|kado-agent: \"ad\" is no command of kado-agent watch; did you mean \"add\"? There are add, remove, list, top",
			"watch|kado-agent: say what to do: watch add, watch remove, watch list or watch top",
			"run now --help|kado-agent: kado-agent run does not understand now; \"kado-agent run --help\" shows",
			"run --confg x|kado-agent: kado-agent run does not understand --confg",
			"collect --true-time|kado-agent: --true-time is missing; see",
			"watch add|kado-agent: NAME is missing; see \"kado-agent watch add --help\"",
			"''|kado-agent: say what to do: run, stop, status, config, collect, doctor"})
	void whatIsNotUnderstoodIsNamedAndEndsWith2(String line, String message) {
		assertEquals(2, execute(Locale.ENGLISH, line.isEmpty() ? new String[0] : line.split(" ")));
		assertTrue(console.err().startsWith(message), console.err());
		assertEquals(1, console.err().lines().count(), console.err());
		assertEquals("", console.out());
	}

	@Test
	void inJapaneseToo() {
		assertEquals(2, execute(Locale.JAPANESE, "statsu", "--help"));
		assertTrue(console.err().startsWith("kado-agent: kado-agent に「statsu」というコマンドはありません（「status」の間違いではありませんか？）。使えるのは run, stop"), console.err());
	}
}
