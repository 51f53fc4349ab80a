package org.kado.charts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.kado.charts.scene.Scene;

/** Where a table is too wide, the widest words give way. */
class TableSceneTest {

	private static final List<TableScene.Column> COLUMNS = List.of(new TableScene.Column("name", false), new TableScene.Column("time", true), new TableScene.Column("reason", false));

	private static List<String> words(int width, String reason) {
		Scene scene = new TableScene(new FixedMeasure()).scene("", COLUMNS, List.of(List.of("Lathe 1", "12 h 30 min", reason), List.of("Press 2", "1 h", "none")), ChartOptions.of(width, Locale.ENGLISH));
		Marks.assertTidy(scene);
		return Marks.words(scene);
	}

	@Test
	void aLongReasonIsCutAndShortNamesAndFiguresAreWhole() {
		String reason = "a reason that is much longer than anything that has room beside the others ".repeat(3);
		List<String> words = words(480, reason);
		assertTrue(words.containsAll(List.of("name", "Lathe 1", "12 h 30 min", "Press 2", "1 h", "none")), words.toString());
		assertFalse(words.contains(reason), "cut");
		assertTrue(words.stream().anyMatch(word -> word.startsWith("a reason that is")), words.toString());
	}

	@Test
	void whatHasRoomIsNotCut() {
		assertTrue(words(640, "a reason").contains("a reason"));
	}
}
