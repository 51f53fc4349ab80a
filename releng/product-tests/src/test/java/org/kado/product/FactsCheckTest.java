package org.kado.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The judge of {@link KillTest} is judged: it finds every defect that is planted. */
class FactsCheckTest {

	private static final String GOOD = """
			\uFEFFkado-facts,1
			h,installation,7b7b1a52-0000-4000-8000-000000000001
			h,columns,t,seq,utc_ms,elapsed_ms,inputs
			h,columns,p,seq,name,pids
			h,columns,e,seq,utc_ms,mono_ms,kind
			h,columns,a,utc_ms,mono_ms,awake_ms
			h,end
			a,1000,1000,1000
			e,1,1000,1000,boot,boot_ms=0
			e,2,1000,1000,agent_start,version=0.1.0
			t,3,1050,50,0
			p,3,press,1
			t,4,1100,50,1
			p,4,press,1
			t,5,1151,50,0
			p,5,press,1
			a,3000,3000,3000
			e,7,3000,3000,agent_start,version=0.1.0
			t,8,3050,50,0
			p,8,press,1
			t,9,3100,50,0
			p,9,press,1
			""".replace("\n", "\r\n");

	@TempDir
	Path folder;

	@Test
	void findsNothingInAGoodFile() throws IOException {
		FactsCheck check = check(GOOD);
		assertEquals(List.of(), check.violations());
		assertEquals(List.of(new FactsCheck.Run(1000, List.of(1050L, 1100L, 1151L)), new FactsCheck.Run(3000, List.of(3050L, 3100L))), check.runs());
		assertEquals(15, check.rows());
		assertEquals(2, check.events("agent_start"));
	}

	@Test
	void countsLinesThatWereCutAndEnded() throws IOException {
		FactsCheck check = check(GOOD.replace("a,3000,", "t,6,12\u0018\r\ne,7,3000,3000,torn_tail,bytes=6\r\na,3000,").replace("e,7,3000,3000,agent", "e,8,3000,3000,agent")
				.replace("8,3050", "9,3050").replace("p,8", "p,9").replace("9,3100", "10,3100").replaceFirst("p,9,press,1\r\n$", "p,10,press,1\r\n"));
		assertEquals(List.of(), check.violations());
		assertEquals(1, check.cutLines());
		assertEquals(1, check.events("torn_tail"));
	}

	static List<Arguments> defects() {
		return List.of(
				planted("a row taken away", text -> text.replace("t,4,1100,50,1\r\np,4,press,1\r\n", "")),
				planted("a row taken away and the rest numbered anew", text -> text.replace("t,4,1100,50,1\r\np,4,press,1\r\n", "").replace("t,5", "t,4").replace("p,5", "p,4")),
				planted("the first row of a run taken away", text -> text.replace("t,8,3050,50,0\r\np,8,press,1\r\n", "")),
				planted("a row twice", text -> text.replace("t,5,", "t,4,1100,50,1\r\np,4,press,1\r\nt,5,")),
				planted("a number used again after a start", text -> text.replace("e,7,", "e,5,")),
				planted("a process row of another tick", text -> text.replace("p,4,", "p,3,")),
				planted("a second byte order mark", text -> text.replace("e,7,", "\uFEFFe,7,")),
				planted("no byte order mark", text -> text.replace("\uFEFF", "")),
				planted("a row cut and not ended", text -> text.substring(0, text.length() - 7)),
				planted("two rows run into one", text -> text.replace("0\r\np,5,press,1\r\na,", "0\r\np,5,prea,")),
				planted("a line that ends in LF alone", text -> text.replace("press,1\r\nt,4", "press,1\nt,4")),
				planted("a row of a kind that is not declared", text -> text.replace("p,4,press", "q,4,press")),
				planted("a field too few", text -> text.replace("t,4,1100,50,1", "t,4,1100,50")),
				planted("a letter in a number", text -> text.replace("t,4,1100", "t,4,11O0")),
				planted("NUL bytes of a power cut", text -> text.replace("a,3000", "\0\0\0\0a,3000")),
				planted("another first line", text -> text.replace("kado-facts,1", "kado-facts,2")));
	}

	private static Arguments planted(String what, UnaryOperator<String> defect) {
		return Arguments.of(what, defect);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("defects")
	void findsWhatIsPlanted(String what, UnaryOperator<String> defect) throws IOException {
		String text = defect.apply(GOOD);
		assertNotEquals(GOOD, text, "nothing was planted: " + what);
		assertNotEquals(List.of(), check(text).violations(), what);
	}

	private FactsCheck check(String text) throws IOException {
		Path file = Files.writeString(folder.resolve("20260401_x.csv"), text);
		return FactsCheck.of(List.of(file));
	}
}
