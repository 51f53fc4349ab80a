package org.kado.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in {@code dist/} and in the archives. */
class ArchivesTest {

	@Test
	void distHoldsTheFourArchivesTheSetupAndTheirSums() throws IOException {
		Set<String> expected = Arrays.stream(Product.values()).map(p -> p.archive().getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
		expected.add(Product.setup().getFileName().toString());
		expected.add("SHA256SUMS");
		try (Stream<Path> files = Files.list(Product.dist())) {
			assertEquals(expected, files.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
		}
	}

	@Test
	void sumsAreThoseOfTheArchives() throws IOException, NoSuchAlgorithmException {
		List<String> expected = new ArrayList<>();
		for (Path file : Stream.concat(Stream.of(Product.setup()), Arrays.stream(Product.values()).map(Product::archive)).toList()) {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
			expected.add(HexFormat.of().formatHex(digest) + "  " + file.getFileName());
		}
		assertEquals(new TreeSet<>(expected), new TreeSet<>(Files.readAllLines(Product.dist().resolve("SHA256SUMS"))));
	}

	@ParameterizedTest
	@EnumSource
	void unpacksToOneFolderWithStartersAndLicences(Product product) throws IOException {
		try (Stream<Path> files = Files.list(product.home().getParent())) {
			assertEquals(List.of(product.folder()), files.map(f -> f.getFileName().toString()).toList());
		}
		for (String file : starters(product)) {
			assertTrue(Files.isExecutable(product.starter(file)) || file.endsWith(".exe"), file);
			assertTrue(Files.isRegularFile(product.starter(file)), file);
		}
		assertTrue(Files.isRegularFile(product.home().resolve("LICENSE")));
		assertTrue(Files.isRegularFile(product.home().resolve("NOTICE")));
	}

	@ParameterizedTest
	@EnumSource(names = {"AGENT_LINUX", "AGENT_WINDOWS"})
	void theAgentHoldsNothingOfAUserInterface(Product product) {
		List<String> found = product.plugins().stream().filter(p -> p.matches("org\\.eclipse\\.(swt|jface|ui|e4|swtchart|draw2d).*|org\\.kado\\.(ui|cli|charts|views).*")).toList();
		assertEquals(List.of(), found);
	}

	@ParameterizedTest
	@EnumSource
	void holdsNothingThatOnlyTestsNeed(Product product) {
		List<String> found = product.plugins().stream().filter(p -> p.matches("org\\.kado\\.testing|.*\\.tests|.*junit.*|org\\.opentest4j.*")).toList();
		assertEquals(List.of(), found);
	}

	@ParameterizedTest
	@EnumSource(names = {"AGENT_WINDOWS", "WORKBENCH_WINDOWS"})
	void windowsArchivesHoldTheirJavaRuntimeWithItsLicences(Product product) throws IOException {
		Path jre = product.home().resolve("jre");
		assertTrue(Files.isRegularFile(jre.resolve("bin/java.exe")));
		assertTrue(Files.isDirectory(jre.resolve("legal")));
		String wanted = product == Product.AGENT_WINDOWS ? "17" : "21";
		assertTrue(Files.readAllLines(jre.resolve("release")).stream().anyMatch(l -> l.startsWith("JAVA_VERSION=\"" + wanted)), wanted);
	}

	@ParameterizedTest
	@EnumSource
	void noticeNamesEveryWorkOfOthers(Product product) throws IOException {
		Set<String> named = Files.readAllLines(product.home().resolve("NOTICE")).stream().map(String::strip).collect(Collectors.toSet());
		List<String> missing = product.plugins().stream().filter(p -> !p.startsWith("org.kado.") && !named.contains(p)).toList();
		assertEquals(List.of(), missing);
	}

	private static List<String> starters(Product product) {
		return switch (product) {
			case AGENT_LINUX -> List.of("kado-agent");
			case AGENT_WINDOWS -> List.of("kado-agent.exe", "kado-agentw.exe");
			case WORKBENCH_LINUX -> List.of("kado-workbench", "kado");
			case WORKBENCH_WINDOWS -> List.of("kado-workbench.exe", "kado.exe");
		};
	}
}
