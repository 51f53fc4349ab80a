package org.kado.sampling.host.windows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kado.sampling.host.measure.NameCache;
import org.kado.testing.Requirement;

/** The records of Windows as they lie in memory: processes, interfaces, SMBIOS. */
class WindowsRecordsTest {

	private static final long BASE = 0x7ff0_1234_0000L;
	/** 2023-11-14T22:13:20Z as FILETIME. */
	private static final long CREATED = (1_700_000_000_000L + 11_644_473_600_000L) * 10_000;

	/** One process record behind the given address: fixed part, one thread of 80 bytes, the name. */
	private static byte[] process(long address, int pid, String name, long userMillis, long kernelMillis, long workingSetBytes, boolean last) {
		byte[] text = name.getBytes(StandardCharsets.UTF_16LE);
		int nameAt = 256 + 80;
		int size = nameAt + (text.length + 2 + 7) / 8 * 8;
		ByteBuffer record = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
		record.putInt(0, last ? 0 : size).putInt(4, 1).putLong(32, CREATED).putLong(40, userMillis * 10_000).putLong(48, kernelMillis * 10_000);
		record.putShort(56, (short) text.length).putShort(58, (short) (text.length + 2)).putLong(64, text.length == 0 ? 0 : address + nameAt);
		record.putLong(80, pid).putLong(144, workingSetBytes).putLong(232, pid * 10L).putLong(240, 7).putLong(248, 1_000);
		System.arraycopy(text, 0, record.array(), nameAt, text.length);
		return record.array();
	}

	private static byte[] processes() {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes(process(BASE, 0, "", 900_000, 0, 8_192, false));
		all.writeBytes(process(BASE + all.size(), 4, "System", 0, 5_000, 140_000, false));
		all.writeBytes(process(BASE + all.size(), 1_204, "Taskmgr.exe", 1_500, 250, 30_000_000, false));
		all.writeBytes(process(BASE + all.size(), 70_000, "設備監視.EXE", 1, 2, 3, true));
		return all.toByteArray();
	}

	@Test
	@Requirement({"S1-24", "S1-26"})
	void everyProcessIsToldWithItsTimesAndMemory() {
		byte[] data = processes();
		ProcessInformation information = new ProcessInformation().over(data, data.length, BASE);
		List<String> seen = new ArrayList<>();
		while (information.next()) {
			seen.add(information.pid() + " " + information.cpuMillis() + " " + information.workingSetBytes() + " " + information.ioBytes());
			assertEquals(1_700_000_000_000L, information.createdUtcMillis());
			assertEquals(CREATED, information.createTime());
		}
		assertEquals(List.of("0 900000 8192 7", "4 5000 140000 47", "1204 1750 30000000 12047", "70000 3 3 700007"), seen);
	}

	@ParameterizedTest
	@CsvSource({"Taskmgr.exe, 1204", "TASKMGR.EXE, 1204", "taskmgr, 1204", "設備監視.exe, 70000", "設備監視, 70000", "System, 4",
			"Taskmgr.ex, 0", "askmgr.exe, 0", "Taskmgr.exe.exe, 0", "Tas, 0"})
	void namesMatchWithoutRegardToCaseAndWithoutExe(String name, int pid) {
		byte[] data = processes();
		ProcessInformation information = new ProcessInformation().over(data, data.length, BASE);
		int found = 0;
		while (information.next()) {
			if (information.isCalled(name)) {
				found = information.pid();
			}
		}
		assertEquals(pid, found);
	}

	@Test
	@Requirement("S1-47")
	void everyNameIsReadAndMadeOnce() {
		byte[] data = processes();
		NameCache names = new NameCache(StandardCharsets.UTF_16LE);
		List<String> seen = new ArrayList<>();
		for (int round = 0; round < 2; round++) {
			ProcessInformation information = new ProcessInformation().over(data, data.length, BASE);
			while (information.next()) {
				seen.add(information.name(names));
			}
		}
		assertEquals(List.of("", "System", "Taskmgr.exe", "設備監視.EXE"), seen.subList(0, 4));
		assertSame(seen.get(2), seen.get(6));
		ProcessInformation cut = new ProcessInformation().over(data, data.length - 16, BASE);
		while (cut.next()) {
			assertFalse(cut.name(names).startsWith("設備"), "its name lies behind the end");
		}
	}

	@Test
	void aListThatIsCutNeverLeadsOutOfIt() {
		byte[] data = processes();
		for (int length = 0; length < data.length; length++) {
			ProcessInformation information = new ProcessInformation().over(Arrays.copyOf(data, length), length, BASE);
			while (information.next()) {
				assertFalse(information.isCalled("no such program"));
				information.isCalled("設備監視.EXE");
			}
		}
	}

	@Test
	@Requirement("S4-10")
	void anInterfaceRowIsReadAtItsPlaces() {
		IfRow row = new IfRow();
		ByteBuffer bytes = ByteBuffer.wrap(row.bytes()).order(ByteOrder.LITTLE_ENDIAN);
		bytes.putLong(0, 0x0006_0080_0000_0000L);
		bytes.putInt(12, 0x4D36E972).putShort(16, (short) 0xE325).putShort(18, (short) 0x11CE);
		bytes.put(20, new byte[] {(byte) 0xBF, (byte) 0xC1, 8, 0, 0x2B, (byte) 0xE1, 3, 0x18});
		bytes.put(28, "イーサネット 2".getBytes(StandardCharsets.UTF_16LE));
		bytes.putInt(1_056, 6).put(1_092, new byte[] {2, 0, 0, 0, 0, 7});
		bytes.putInt(1_128, 6).put(1_152, (byte) 1).putLong(1_208, 1L << 40).putLong(1_280, 77);
		assertEquals("イーサネット 2", row.alias());
		assertEquals(UUID.fromString("4d36e972-e325-11ce-bfc1-08002be10318"), row.guid());
		assertEquals(0x0006_0080_0000_0000L, row.luid());
		assertEquals(1L << 40, row.receivedBytes());
		assertEquals(77, row.sentBytes());
		assertTrue(row.countsTraffic() && row.hardware());
		assertArrayEquals(new byte[] {2, 0, 0, 0, 0, 7}, row.permanentAddress());
		bytes.put(1_152, (byte) 3);
		assertFalse(row.countsTraffic() || row.hardware(), "a filter repeats the figures of its adapter");
		bytes.put(1_152, (byte) 0).putInt(1_128, 24);
		assertFalse(row.countsTraffic(), "loopback");
		bytes.putInt(1_056, 0);
		assertEquals(0, row.permanentAddress().length);
	}

	private static byte[] smbios(byte[] uuid) {
		ByteArrayOutputStream table = new ByteArrayOutputStream();
		table.writeBytes(new byte[] {0, 3, 2, 0, 0, 0, 0, 0});
		table.writeBytes(new byte[] {0, 6, 0, 0, 1, 2});
		table.writeBytes("Maker\0Version\0\0".getBytes(StandardCharsets.US_ASCII));
		table.writeBytes(new byte[] {4, 4, 9, 0, 0, 0});
		table.writeBytes(new byte[] {1, 27, 1, 0, 1, 2, 3, 4});
		table.writeBytes(uuid);
		table.writeBytes(new byte[] {6, 5, 6});
		table.writeBytes("Maker\0Press 3000\0\0".getBytes(StandardCharsets.US_ASCII));
		table.writeBytes(new byte[] {127, 4, 2, 0, 0, 0});
		return table.toByteArray();
	}

	@Test
	@Requirement("A15")
	void theUuidIsFoundBehindOtherStructures() {
		byte[] uuid = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
		assertEquals(Optional.of("0102030405060708090a0b0c0d0e0f10"), new SmbiosTable(smbios(uuid)).findUuid());
	}

	@Test
	void aBlankUuidIsNone() {
		assertEquals(Optional.empty(), new SmbiosTable(smbios(new byte[16])).findUuid());
		byte[] ones = new byte[16];
		Arrays.fill(ones, (byte) -1);
		assertEquals(Optional.empty(), new SmbiosTable(smbios(ones)).findUuid());
	}

	@Test
	void aCutTableNeverLeadsOutOfIt() {
		byte[] table = smbios(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
		for (int length = 0; length < table.length; length++) {
			Optional<String> uuid = new SmbiosTable(Arrays.copyOf(table, length)).findUuid();
			assertTrue(uuid.isEmpty() || uuid.get().length() == 32);
		}
		assertEquals(Optional.empty(), new SmbiosTable(new byte[100]).findUuid());
	}
}
