package org.kado.archive.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.kado.model.facts.FactsHeader;
import org.kado.model.facts.FactsSegment;
import org.kado.model.facts.InstallationFacts;
import org.kado.model.facts.MinuteColumns;
import org.kado.model.facts.MinuteSeries;
import org.kado.model.facts.SessionFacts;
import org.kado.model.report.AnalysisSettings;

/**
 * A hash of all that states are decided from: the merged facts of an installation, the settings, and the version of the rules. Rows that lie in
 * the index are not looked at for it: their checksum stands for them.
 *
 * @param installation hash of the installation's id
 * @param key          hash of all
 */
record StatesKey(String installation, String key) {

	private static final int PREFIX_BYTES = 8;
	private static final int KEY_BYTES = 16;
	private static final Pattern NAME = Pattern.compile("[0-9a-f]{16}-[0-9a-f]{32}\\" + KeptStates.ENDING);

	static StatesKey of(InstallationFacts facts, AnalysisSettings settings, int version) {
		MessageDigest digest = sha();
		BlockOutput head = new BlockOutput().number(version).text(facts.id()).text(facts.equipment()).text(facts.zone().getId());
		head.number(settings.thresholdMillis().orElse(-1)).text(settings.convention().id()).number(settings.rules().isPresent() ? 1 : 0);
		settings.rules().ifPresent(rules -> HeaderBlock.write(head, rules));
		digest.update(head.bytes());
		Map<FactsHeader, byte[]> headers = new IdentityHashMap<>();
		for (SessionFacts session : facts.sessions()) {
			digest.update(new BlockOutput().text(session.session()).number(session.segments().size()).bytes());
			session.segments().forEach(segment -> update(digest, segment, headers));
		}
		facts.minutes().forEach(series -> update(digest, series));
		digest.update(new BlockOutput().list(facts.spans(), SpanBlock::write).bytes());
		return new StatesKey(prefix(facts.id()), HexFormat.of().formatHex(digest.digest(), 0, KEY_BYTES));
	}

	/** Files of one recording share their header, so it is hashed once. */
	private static void update(MessageDigest digest, FactsSegment segment, Map<FactsHeader, byte[]> headers) {
		digest.update(headers.computeIfAbsent(segment.header(), header -> {
			BlockOutput out = new BlockOutput();
			HeaderBlock.write(out, header);
			return hash(out);
		}));
		if (segment.stamp().isPresent()) {
			digest.update(ByteBuffer.allocate(Long.BYTES).putLong(segment.stamp().getAsLong()).flip());
		} else {
			BlockOutput out = new BlockOutput();
			SegmentBlock.write(out, segment);
			digest.update(out.bytes());
		}
	}

	private static void update(MessageDigest digest, MinuteSeries series) {
		BlockOutput out = new BlockOutput();
		HeaderBlock.write(out, series.header());
		out.number(series.slotMillis());
		SegmentBlock.write(out, MinuteColumns.of(series.rows()));
		digest.update(out.bytes());
	}

	private static byte[] hash(BlockOutput out) {
		MessageDigest digest = sha();
		digest.update(out.bytes());
		return digest.digest();
	}

	private static MessageDigest sha() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	/** How names of an installation begin. */
	static String prefix(String installation) {
		return HexFormat.of().formatHex(sha().digest(installation.getBytes(StandardCharsets.UTF_8)), 0, PREFIX_BYTES);
	}

	static String prefixOf(String fileName) {
		return fileName.substring(0, 2 * PREFIX_BYTES);
	}

	static boolean isFileName(String name) {
		return NAME.matcher(name).matches();
	}

	String fileName() {
		return installation + '-' + key + KeptStates.ENDING;
	}
}
