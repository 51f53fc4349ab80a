package org.kado.sampling.host.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ChildJvmInventoryTest {

	private static final Duration LIMIT = Duration.ofSeconds(120);
	private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

	private static List<Path> testClasses() {
		return InventoryClassPath.of(List.of(ChildJvmInventoryTest.class));
	}

	@Test
	void tellsWhatThisPcIsMadeOf() {
		List<Path> classPath = InventoryClassPath.find();
		assertEquals(5, classPath.size());
		long startNanos = System.nanoTime();
		Map<String, String> values = new ChildJvmInventory(classPath, LIMIT).read();
		System.out.printf("hardware inventory: %d ms, %s%n", (System.nanoTime() - startNanos) / 1_000_000, values);
		assertTrue(Integer.parseInt(values.get("cpu_threads")) >= 1);
		assertTrue(Long.parseLong(values.get("memory_bytes")) > 64 << 20);
		assertFalse(values.get("os").isBlank());
		assertFalse(values.toString().contains(System.getProperty("user.name") + "@"));
	}

	@Test
	void aChildThatFailsGivesNothing() {
		assertEquals(Map.of(), new ChildJvmInventory(JAVA, testClasses(), "org.kado.no.such.Main", LIMIT).read());
		assertEquals(Map.of(), new ChildJvmInventory(Path.of("/no/such/java"), testClasses(), "Main", LIMIT).read());
		assertEquals(Map.of(), new ChildJvmInventory(List.of(), LIMIT).read());
	}

	@Test
	void aChildThatHangsIsEnded() {
		ChildJvmInventory hanging = new ChildJvmInventory(JAVA, testClasses(), HangingMain.class.getName(), Duration.ofMillis(1));
		assertEquals(Map.of(), hanging.read());
	}

	@Test
	void theJavaThatTheStarterUsedIsPreferred() {
		Path home = Path.of(System.getProperty("java.home"));
		assertEquals(home.resolve("bin/java"), ChildJvmInventory.javaOf(null, home));
		assertEquals(Path.of("/稼働/bin/kado-java.exe"), ChildJvmInventory.javaOf("/稼働/bin/kado-java.exe", home));
	}

	@Test
	void linesThatAreNoValuesArePassedOver() {
		Map<String, String> values = InventoryText.parse("os=Linux\r\nnonsense\n=x\nmodel=Press=3000\ncpu=型番 7\n");
		assertEquals(Map.of("os", "Linux", "model", "Press=3000", "cpu", "型番 7"), values);
		assertEquals(List.of("os", "model", "cpu"), List.copyOf(values.keySet()));
	}

	@Test
	void aClassFromNowhereMakesNoClassPath() {
		assertEquals(List.of(), InventoryClassPath.of(List.of(InventoryMain.class, String.class)));
	}

	/** Never ends by itself. */
	static final class HangingMain {

		private HangingMain() {
		}

		public static void main(String[] arguments) throws InterruptedException {
			Thread.currentThread().join();
		}
	}
}
