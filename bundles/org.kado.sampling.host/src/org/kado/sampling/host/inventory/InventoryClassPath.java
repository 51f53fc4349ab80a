package org.kado.sampling.host.inventory;

import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.sun.jna.Native;
import com.sun.jna.platform.FileUtils;

import oshi.SystemInfo;

/** Finds the jars and folders that {@link InventoryMain} needs by asking each class where it came from. Runs none of them. */
public final class InventoryClassPath {

	private InventoryClassPath() {
	}

	/** What the child needs on its class path; empty where one of them can't be told. */
	public static List<Path> find() {
		try {
			// OSHI's way of logging is OSHI's business: this bundle has no import of it.
			Class<?> logger = Class.forName("org.slf4j.Logger", false, SystemInfo.class.getClassLoader());
			return of(List.of(InventoryMain.class, SystemInfo.class, Native.class, FileUtils.class, logger));
		} catch (ClassNotFoundException | LinkageError e) {
			// Installed without OSHI: there is no inventory then, and all the rest works.
			return List.of();
		}
	}

	static List<Path> of(List<Class<?>> classes) {
		Set<Path> path = new LinkedHashSet<>();
		for (Class<?> each : classes) {
			Optional<Path> location = location(each);
			if (location.isEmpty()) {
				return List.of();
			}
			path.add(location.get());
		}
		return List.copyOf(path);
	}

	private static Optional<Path> location(Class<?> type) {
		CodeSource source = type.getProtectionDomain().getCodeSource();
		if (source == null || source.getLocation() == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(Path.of(source.getLocation().toURI())).filter(Files::exists);
		} catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
			return Optional.empty();
		}
	}
}
