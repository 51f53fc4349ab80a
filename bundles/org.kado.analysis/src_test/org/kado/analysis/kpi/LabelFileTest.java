package org.kado.analysis.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.kado.model.TimeRange;
import org.kado.model.kpi.EquipmentState;
import org.kado.model.kpi.Label;
import org.kado.model.kpi.LabelFault;

class LabelFileTest {

	private static final Optional<ZoneId> NO_ZONE = Optional.empty();

	private static List<String> faults(String... rows) {
		return LabelFile.read(LabelFile.FIRST_LINE + "\n" + String.join("\n", rows), NO_ZONE).faults().stream()
				.map(fault -> fault.line() + " " + fault.kind() + " " + fault.found()).toList();
	}

	@Test
	void theExampleOfTheDocumentIsRead() throws IOException {
		List<String> lines = Files.readAllLines(Path.of("..", "..", "docs", "formats", "labels.md"), StandardCharsets.UTF_8);
		String example = lines.stream().filter(line -> line.startsWith("    ")).map(line -> line.substring(4)).collect(Collectors.joining("\r\n"));
		LabelFile.Result result = LabelFile.read("\uFEFF" + example, NO_ZONE);
		assertEquals(List.of(), result.faults());
		assertEquals(3, result.labels().size());
		assertEquals(new Label("設備A", TimeRange.of(Instant.parse("2026-04-01T00:00:00Z"), Instant.parse("2026-04-01T01:30:00Z")),
				EquipmentState.UNSCHEDULED_DOWN, "主軸故障"), result.labels().get(0));
		for (EquipmentState state : EquipmentState.values()) {
			assertEquals(state.isLabel(), lines.stream().anyMatch(line -> line.startsWith("| `" + state.id() + "` |")), state.id());
		}
	}

	@Test
	void everyMistakeIsToldWithItsLine() {
		assertEquals(List.of("2 TIME 2026-04-01T09:00", "2 TIME 2026-04-01T10:00"), faults("a,2026-04-01T09:00,2026-04-01T10:00,UDT"), "no zone is named");
		assertEquals(List.of("3 LABEL idle", "4 FIELDS a,,2026-04-01T10:00,UDT", "5 TIMES_REVERSED 2026-04-01T10:00, 2026-04-01T10:00", "6 TIME 2026-02-30T10:00",
				"8 OVERLAP 7"), faults("zone,Asia/Tokyo", "a,2026-04-01T09:00,2026-04-01T10:00,idle", "a,,2026-04-01T10:00,UDT",
				"a,2026-04-01T10:00,2026-04-01T10:00,SDT", "a,2026-02-30T10:00,2026-04-01T10:00,SDT", "a,2026-04-01T09:00,2026-04-01T10:00,UDT",
				"a,2026-04-01T09:59,2026-04-01T10:30,SDT", "b,2026-04-01T09:59,2026-04-01T10:30,sdt"));
		assertEquals(List.of("2 ZONE Tokio"), faults("zone,Tokio"));
		assertEquals(LabelFault.Kind.FIRST_LINE, LabelFile.read("", NO_ZONE).faults().get(0).kind());
		assertEquals(LabelFault.Kind.FIRST_LINE, LabelFile.read("kado-labels,2\n", NO_ZONE).faults().get(0).kind());
	}

	@Test
	void labelsNameEquipmentByItsNameOrId() {
		Label all = new Label(Label.ALL, new TimeRange(0, 10), EquipmentState.ENGINEERING, "");
		assertTrue(all.isOf("3f2a91cc", "press") && new Label("press", all.range(), all.state(), "").isOf("3f2a91cc", "press"));
		assertTrue(new Label("3F2A", all.range(), all.state(), "").isOf("3f2a91cc", "press"));
		assertFalse(new Label("Press", all.range(), all.state(), "").isOf("3f2a91cc", "press"));
	}
}
