package org.kado.store.csv.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kado.store.text.BadRowException;
import org.kado.store.text.ZoneTimes;

class CivilTimeTest {

	private final ByteFields fields = new ByteFields();
	private final CivilTime times = new CivilTime();

	private ByteFields split(String line) throws BadRowException {
		byte[] data = line.getBytes(StandardCharsets.UTF_8);
		fields.split(data, 0, data.length);
		return fields;
	}

	@ParameterizedTest
	@CsvSource({"2022-04-01,09:05,2022-04-01T09:05", "2022/4/1,9:05,2022-04-01T09:05", "2022-04-01,09:05:07,2022-04-01T09:05:07", "2022-04-01,23:59:59.125,2022-04-01T23:59:59.125",
			"2024-02-29,00:00,2024-02-29T00:00", "1969-12-31,23:59,1969-12-31T23:59"})
	void dateAndTime(String date, String time, String expected) throws BadRowException {
		long millis = times.millis(split(date + "," + time), 0, "date", 1, "time");
		assertEquals(LocalDateTime.parse(expected).toInstant(ZoneOffset.UTC).toEpochMilli(), millis);
	}

	@ParameterizedTest
	@ValueSource(strings = {"2022-04-31,09:05", "2022-4-1-1,09:05", "22-04-01,09:05", "2022-04-01,9", "2022-04-01,9:5:5:5", "2022-04-01,09:05.", "2022-04-01,", ",09:05", "2022-04-01,-1:05",
			"2022/04-01,09:05", "2022-04-01T,09:05", "2022-04-01,99999:05"})
	void otherThanDateAndTime(String line) throws BadRowException {
		split(line);
		assertThrows(BadRowException.class, () -> times.millis(fields, 0, "date", 1, "time"));
	}

	@ParameterizedTest
	@CsvSource({"+09:00,540", "-03:30,-210", "9:00,540", "+00:00,0", "+18:00,1080", "9:00:00,540"})
	void offsets(String text, long minutes) throws BadRowException {
		assertEquals(minutes * 60_000, times.offsetMillis(split(text), 0, "x"));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "Z", "+9", "+19:00", "09:", ":00", "+-9:00", "Asia/Tokyo"})
	void otherThanOffsets(String text) throws BadRowException {
		split(text);
		assertThrows(BadRowException.class, () -> times.offsetMillis(fields, 0, "x"));
	}

	/** Against java.time, minute by minute over days with and without transitions, in zones of all kinds. */
	@ParameterizedTest
	@ValueSource(strings = {"Asia/Tokyo", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "UTC", "+05:45"})
	void zonesAgreeWithJavaTime(String id) {
		ZoneId zone = ZoneId.of(id);
		for (LocalDateTime start : new LocalDateTime[] {LocalDateTime.parse("2026-03-28T00:00"), LocalDateTime.parse("2026-04-04T00:00"), LocalDateTime.parse("2026-10-24T00:00"),
				LocalDateTime.parse("2011-12-29T00:00")}) {
			for (int minute = 0; minute < 4 * 1440; minute += 5) {
				LocalDateTime local = start.plusMinutes(minute);
				// a new object each time: without a row before, the first of two hours is meant, as in java.time
				long found = new ZoneTimes(zone).utcMillis(local.toInstant(ZoneOffset.UTC).toEpochMilli());
				assertEquals(ZonedDateTime.of(local, zone).toInstant().toEpochMilli(), found, id + " " + local);
			}
		}
	}

	@Test
	void rowsInOrderNeverGoBack() {
		ZoneId zone = ZoneId.of("Europe/Berlin");
		ZoneTimes zoneTimes = new ZoneTimes(zone);
		long start = ZonedDateTime.parse("2026-10-24T00:00:00+02:00").toInstant().toEpochMilli();
		for (int minute = 0; minute < 3 * 1440; minute++) {
			long stamp = start + minute * 60_000L;
			LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochMilli(stamp), zone);
			assertEquals(stamp, zoneTimes.utcMillis(local.toInstant(ZoneOffset.UTC).toEpochMilli()));
		}
	}
}
