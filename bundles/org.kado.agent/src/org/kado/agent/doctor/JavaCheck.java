package org.kado.agent.doctor;

import java.util.List;

import org.kado.agent.text.Phrase;

/** Whether the Java that runs this is one that the agent is made for. */
final class JavaCheck implements Check {

	private static final int OLDEST = 17;

	private final int feature;
	private final String version;
	private final String bits;
	private final String home;

	/** The Java that runs this. */
	JavaCheck() {
		this(Runtime.version().feature(), Runtime.version().toString(), System.getProperty("sun.arch.data.model", "64"), System.getProperty("java.home", ""));
	}

	JavaCheck(int feature, String version, String bits, String home) {
		this.feature = feature;
		this.version = version;
		this.bits = bits;
		this.home = home;
	}

	@Override
	public String id() {
		return "java";
	}

	@Override
	public List<Finding> look(Patient patient) {
		Phrase what = Phrase.of("doctor.java.version", version, bits);
		boolean good = feature >= OLDEST && bits.equals("64");
		return List.of(good ? Finding.ok(id(), home, what) : Finding.error(id(), home, what, "doctor.java.remedy"));
	}
}
