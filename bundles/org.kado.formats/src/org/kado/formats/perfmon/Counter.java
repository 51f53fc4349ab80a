package org.kado.formats.perfmon;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The performance counters that Kado keeps something of, by their names in English, Japanese, German, French and Russian. Only letters and
 * digits of a name count, since blanks and signs differ between versions of Windows.
 */
enum Counter {
	/** Load of a processor, percent of it; of {@code _Total}: of all. */
	PROCESSOR_TIME(Thing.PROCESSOR, 1, "processortime", "プロセッサ時間", "プロセッサタイム", "prozessorzeit", "tempsprocesseur", "загруженностипроцессора"),
	/** Available memory. */
	AVAILABLE_BYTES(Thing.MEMORY, 1, "availablebytes", "利用可能なバイト数", "利用可能バイト数", "verfügbarebytes", "octetsdisponibles", "доступнобайт"),
	/** The same in KiB. */
	AVAILABLE_KIB(Thing.MEMORY, 1 << 10, "availablekbytes", "利用可能なkb", "利用可能なkバイト数", "verfügbarekb", "kilooctetsdisponibles", "доступнокб"),
	/** The same in MiB. */
	AVAILABLE_MIB(Thing.MEMORY, 1 << 20, "availablembytes", "利用可能なmb", "利用可能なメガバイト数", "利用可能なmバイト数", "verfügbaremb", "mégaoctetsdisponibles",
			"доступномб"),
	/** Bytes that a network interface received, per second. */
	RECEIVED(Thing.NETWORK, 1, "bytesreceivedsec", "受信バイト数秒", "受信バイト秒", "empfangenebytess", "octetsreçuss", "полученобайтс"),
	/** Bytes that it sent, per second. */
	SENT(Thing.NETWORK, 1, "bytessentsec", "送信バイト数秒", "送信バイト秒", "bytesgesendets", "gesendetebytess", "octetsenvoyéss", "отправленобайтс"),
	/** Both together, per second. */
	BOTH(Thing.NETWORK, 1, "bytestotalsec", "合計バイト数秒", "合計バイト秒", "gesamtanzahlbytess", "totaldesoctetss", "всегобайтс"),
	/** Bytes read from a disk, per second. */
	READ(Thing.DISK, 1, "diskreadbytessec", "ディスク読み取りバイト数秒", "ディスク読み取りバイト秒", "bytesgelesens", "lecturesdisqueoctetss", "байтчтениясдискас"),
	/** Bytes written to it, per second. */
	WRITTEN(Thing.DISK, 1, "diskwritebytessec", "ディスク書き込みバイト数秒", "ディスク書き込みバイト秒", "bytesgeschriebens", "écrituresdisqueoctetss", "байтзаписинадискс"),
	/** Load by a process, percent of one processor. */
	PROCESS_TIME(Thing.PROCESS, 1, "processortime", "プロセッサ時間", "プロセッサタイム", "prozessorzeit", "tempsprocesseur", "загруженностипроцессора"),
	/** Resident memory of a process. */
	WORKING_SET(Thing.PROCESS, 1, "workingset", "ワーキングセット", "arbeitsseiten", "plagedetravail", "рабочеемножество"),
	/** Bytes that a process read and wrote, per second. */
	PROCESS_IO(Thing.PROCESS, 1, "iodatabytessec", "ioデータバイト数秒", "eadatenbytess", "donnéesesoctetss");

	/** Objects that counters belong to. */
	enum Thing {
		PROCESSOR("processor", "processorinformation", "プロセッサ", "プロセッサ情報", "prozessor", "prozessorinformationen", "processeur", "informationssurleprocesseur",
				"процессор", "сведенияопроцессоре"),
		MEMORY("memory", "メモリ", "arbeitsspeicher", "speicher", "mémoire", "память"),
		NETWORK("networkinterface", "ネットワークインターフェイス", "ネットワークインターフェース", "netzwerkschnittstelle", "interfaceréseau", "сетевойинтерфейс"),
		DISK("physicaldisk", "物理ディスク", "physikalischerdatenträger", "disquephysique", "физическийдиск"),
		PROCESS("process", "processv2", "プロセス", "prozess", "processus", "процесс");

		private final Set<String> names;

		Thing(String... names) {
			this.names = Set.of(names);
		}
	}

	private final Thing thing;
	private final double factor;
	private final Set<String> names;

	Counter(Thing thing, double factor, String... names) {
		this.thing = thing;
		this.factor = factor;
		this.names = Set.of(names);
	}

	/** What it is a counter of. */
	Thing thing() {
		return thing;
	}

	/** By which its figures are multiplied to be percent or bytes. */
	double factor() {
		return factor;
	}

	/** The counter of these names; empty where Kado keeps nothing of it. */
	static Optional<Counter> find(String object, String counter) {
		String objectName = lettersOf(object);
		String counterName = lettersOf(counter);
		for (Counter candidate : values()) {
			if (candidate.thing.names.contains(objectName) && candidate.names.contains(counterName)) {
				return Optional.of(candidate);
			}
		}
		return Optional.empty();
	}

	/** Its names as {@link #lettersOf}. */
	Set<String> names() {
		return names;
	}

	/** Letters and digits of a name in lower case. */
	static String lettersOf(String name) {
		StringBuilder letters = new StringBuilder();
		name.toLowerCase(Locale.ROOT).codePoints().filter(c -> Character.isLetterOrDigit(c)).forEach(letters::appendCodePoint);
		return letters.toString();
	}
}
