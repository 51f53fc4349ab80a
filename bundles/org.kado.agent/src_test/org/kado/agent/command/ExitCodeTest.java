package org.kado.agent.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.agent.collect.CollectResult.Outcome;
import org.kado.agent.doctor.Finding.Level;
import org.kado.agent.text.Texts;

/** Programs of IT departments go by these numbers. */
class ExitCodeTest {

	@ParameterizedTest
	@CsvSource({"OK,0", "WARNING,5", "ERROR,6"})
	void doctor(Level worst, int number) {
		assertEquals(number, ExitCode.of(worst).number());
	}

	@ParameterizedTest
	@CsvSource({"DONE,0", "NOTHING,1", "STICK_FAILED,7", "FULL,8", "PARTLY,9"})
	void collect(Outcome outcome, int number) {
		assertEquals(number, ExitCode.of(outcome).number());
	}

	@Test
	void documentAndHelpHaveThemAll() throws IOException {
		List<String> numbers = Arrays.stream(ExitCode.values()).map(code -> Integer.toString(code.number())).toList();
		String document = Files.readString(Path.of("../../docs/formats/configuration.md"));
		String table = document.substring(document.indexOf("| exit code | meaning |"), document.indexOf("Ended by a signal"));
		assertEquals(numbers, Pattern.compile("(?m)^\\| (\\d+) \\|").matcher(table).results().map(row -> row.group(1)).toList());
		for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
			for (String number : numbers) {
				assertEquals(number, new Texts(locale).of("kado-agent.usage.exitCodeList." + number).split(":")[0]);
			}
		}
	}
}
