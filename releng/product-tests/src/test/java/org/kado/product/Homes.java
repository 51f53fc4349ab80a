package org.kado.product;

import java.nio.file.Path;
import java.util.Map;

/** Where the products may put what they cache, away from the user's own home; shared by the tests, so that later starts are quick. */
public final class Homes {

	private Homes() {
	}

	/** Environment of a product that should not see the user's home. */
	public static Map<String, String> environment() {
		Path home = Path.of("target/home").toAbsolutePath();
		return Map.of("HOME", home.toString(), "XDG_CACHE_HOME", home.resolve(".cache").toString(), "LC_ALL", "C.UTF-8");
	}
}
