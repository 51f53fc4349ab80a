import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Sums up what the tests of a build left behind: {@code java Summary.java ROOT}.
 * <p>
 * Writes {@code ROOT/target/requirements.tsv} (id, passed, failed, skipped) from the logs of requirements, names the tests that
 * failed and prints {@code N passed, N failed, N skipped} over all reports as its last line. Exit code 0 if tests passed and
 * none failed, otherwise 1.
 */
final class Summary {

	/** What became of tests, each kind counted. */
	private record Counts(int passed, int failed, int skipped) {

		static final Counts NONE = new Counts(0, 0, 0);

		Counts plus(Counts other) {
			return new Counts(passed + other.passed, failed + other.failed, skipped + other.skipped);
		}

		static Counts ofOutcome(String outcome) {
			return switch (outcome) {
				case "PASSED" -> new Counts(1, 0, 0);
				case "SKIPPED" -> new Counts(0, 0, 1);
				default -> new Counts(0, 1, 0);
			};
		}
	}

	private final Path root;

	private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private Summary(Path root) {
		this.root = root;
	}

	public static void main(String[] args) throws IOException, ParserConfigurationException, SAXException {
		Summary summary = new Summary(Path.of(args[0]));
		summary.writeRequirements();
		Counts counts = summary.countReports();
		summary.out.println(counts.passed() + " passed, " + counts.failed() + " failed, " + counts.skipped() + " skipped");
		System.exit(counts.failed() == 0 && counts.passed() > 0 ? 0 : 1);
	}

	private void writeRequirements() throws IOException {
		SortedMap<String, Counts> byRequirement = new TreeMap<>();
		for (Path log : find("target/requirements.log")) {
			for (String line : Files.readAllLines(log)) {
				String[] fields = line.split("\t");
				byRequirement.merge(fields[0], Counts.ofOutcome(fields[1]), Counts::plus);
			}
		}
		StringBuilder table = new StringBuilder("id\tpassed\tfailed\tskipped\n");
		byRequirement.forEach((id, c) -> table.append(id + '\t' + c.passed() + '\t' + c.failed() + '\t' + c.skipped() + '\n'));
		Files.createDirectories(root.resolve("target"));
		Files.writeString(root.resolve("target/requirements.tsv"), table);
		out.println(byRequirement.size() + " requirements have tests: target/requirements.tsv");
	}

	private Counts countReports() throws IOException, ParserConfigurationException, SAXException {
		Counts sum = Counts.NONE;
		for (String reports : List.of("target/surefire-reports", "target/surefire-reports-tokyo")) {
			for (Path folder : find(reports)) {
				for (Path report : list(folder)) {
					sum = sum.plus(countReport(report));
				}
			}
		}
		return sum;
	}

	/** The counts of one report in the form of Surefire; prints what failed. */
	private Counts countReport(Path report) throws IOException, ParserConfigurationException, SAXException {
		Element suite = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getDocumentElement();
		Counts sum = Counts.NONE;
		var cases = suite.getElementsByTagName("testcase");
		for (int i = 0; i < cases.getLength(); i++) {
			Element test = (Element) cases.item(i);
			String outcome = has(test, "failure") || has(test, "error") ? "FAILED" : has(test, "skipped") ? "SKIPPED" : "PASSED";
			if (outcome.equals("FAILED")) {
				out.println("FAILED " + test.getAttribute("classname") + '.' + test.getAttribute("name") + "  (" + root.relativize(report) + ')');
			}
			sum = sum.plus(Counts.ofOutcome(outcome));
		}
		return sum;
	}

	private static boolean has(Element test, String child) {
		return test.getElementsByTagName(child).getLength() > 0;
	}

	/** What stands at a place in a module: in bundles/ or releng/. */
	private List<Path> find(String place) throws IOException {
		return Stream.concat(list(root.resolve("bundles")).stream(), list(root.resolve("releng")).stream())
				.map(module -> module.resolve(place)).filter(Files::exists).toList();
	}

	private static List<Path> list(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(f -> Files.isDirectory(f) || f.getFileName().toString().matches("TEST-.*\\.xml")).sorted().toList();
		}
	}
}
