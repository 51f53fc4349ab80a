package org.kado.analysis.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.kado.model.facts.MachineRule;
import org.kado.model.facts.RuleCondition;
import org.kado.model.report.RuleFault;

/** Files of machine rules. */
class RulesFileTest {

	private static RulesFile.Result read(String... rows) {
		return RulesFile.read(String.join("\r\n", rows) + "\r\n");
	}

	private static List<RuleFault.Kind> faults(String... rows) {
		return read(rows).faults().stream().map(RuleFault::kind).toList();
	}

	@Test
	void theExampleOfTheDocument() throws IOException {
		String document = Files.readString(Path.of("../../docs/formats/rules.md"));
		String example = document.lines().filter(line -> line.startsWith("    ")).map(String::strip).collect(Collectors.joining("\n"));
		RuleCondition cutting = new RuleCondition.All(List.of(new RuleCondition.ProcessCpu("cnc.exe", 3), new RuleCondition.ProcessIo("log.exe", 100_000)));
		RuleCondition converting = new RuleCondition.Any(List.of(new RuleCondition.ProcessCpu("cam.exe", 25), new RuleCondition.ProcessCpu("render.exe", 0)));
		assertEquals(new RulesFile.Result(List.of(new MachineRule("切削", cutting), new MachineRule("変換", converting)), List.of()), RulesFile.read(example));
		List<String> rows = document.lines().filter(line -> line.startsWith("| `")).map(line -> line.substring(3, line.indexOf('`', 3))).toList();
		assertEquals(List.of("rule", "cpu", "io", "present", "recorded"), rows);
	}

	@Test
	void asSpreadsheetsSave() {
		RulesFile.Result read = RulesFile.read("\uFEFFkado-rules;1;;\n;;;\n# note;;\n\"rule\";\"a\";;\ncpu;\"cnc.exe\";2.5;\nrecorded;w1;;\n");
		assertEquals(List.of(), read.faults());
		assertEquals(new MachineRule("a", new RuleCondition.All(List.of(new RuleCondition.ProcessCpu("cnc.exe", 2.5), new RuleCondition.Recorded("w1")))),
				read.rules().get(0));
	}

	@Test
	void eachMistakeIsToldWithItsLine() {
		assertEquals(List.of(new RuleFault(1, RuleFault.Kind.FIRST_LINE, "kado-rules,2"), new RuleFault(2, RuleFault.Kind.NO_RULE_ABOVE, "cpu"),
				new RuleFault(3, RuleFault.Kind.NO_CONDITION, "a"), new RuleFault(5, RuleFault.Kind.UNKNOWN_ROW, "gpu"), new RuleFault(6, RuleFault.Kind.NUMBER, "3%"),
				new RuleFault(7, RuleFault.Kind.FIELDS, "io,process,bytes_per_second"), new RuleFault(9, RuleFault.Kind.RULE_TWICE, "b"),
				new RuleFault(11, RuleFault.Kind.FIELDS, "rule,name,any/all")),
				read("kado-rules,2", "cpu,x,3", "rule,a", "rule,b", "gpu,x,3", "cpu,x,3%", "io,x", "present,x", "rule,b", "present,x", "rule,c,none", "present,x")
						.faults());
	}

	@Test
	void numbersThatNoMachineHas() {
		for (String number : List.of("-1", "NaN", "1e9", "99999999", "", "０")) {
			assertEquals(1, read("kado-rules,1", "rule,a", "cpu,x," + number, "present,x").faults().size(), number);
		}
		for (String number : List.of("0", "-5", "1.5", "9999999999999999")) {
			assertEquals(List.of(RuleFault.Kind.NUMBER), faults("kado-rules,1", "rule,a", "io,x," + number, "present,x"), number);
		}
	}

	@Test
	void moreRulesThanThereCanBe() {
		String[] rows = IntStream.range(0, 34).boxed().flatMap(i -> List.of("rule,r" + i, "present,x").stream()).toArray(String[]::new);
		assertEquals(List.of(RuleFault.Kind.TOO_MANY), faults(IntStream.range(-1, 66).mapToObj(i -> i < 0 ? "kado-rules,1" : rows[i]).toArray(String[]::new)));
	}

	@Test
	void noRuleAtAll() {
		assertEquals(List.of(RuleFault.Kind.NO_RULE), faults("kado-rules,1"));
		assertEquals(List.of(RuleFault.Kind.FIRST_LINE), RulesFile.read("").faults().stream().map(RuleFault::kind).toList());
	}

	@Test
	void anyTextIsReadToAnEnd() {
		String often = "rule,cpuio present;\t\r\n0123456789.\"#";
		for (long seed = 0; seed < 2000; seed++) {
			Random random = new Random(seed);
			String text = "kado-rules,1\n" + random.ints(random.nextInt(200), 0, often.length()).mapToObj(i -> "" + often.charAt(i)).collect(Collectors.joining());
			RulesFile.Result read = RulesFile.read(text);
			assertTrue(!read.rules().isEmpty() || !read.faults().isEmpty(), "seed " + seed);
		}
	}
}
