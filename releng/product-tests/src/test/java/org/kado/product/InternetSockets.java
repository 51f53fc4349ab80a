package org.kado.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sockets of a process that could reach a network: TCP, UDP and raw ones, as proc(5) lists them; not those of the desktop. */
final class InternetSockets {

	private static final List<String> TABLES = List.of("tcp", "tcp6", "udp", "udp6", "raw", "raw6");
	private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
	private static final int INODE_COLUMN = 9;

	private InternetSockets() {
	}

	/** Those of the process and all its children, each as table and local address; empty where there are none. */
	static Set<String> of(ProcessHandle process) throws IOException {
		Set<String> found = new TreeSet<>();
		for (ProcessHandle each : Stream.concat(Stream.of(process), process.descendants()).toList()) {
			found.addAll(ofOne(each.pid()));
		}
		return found;
	}

	private static Set<String> ofOne(long pid) throws IOException {
		Set<String> inodes = openSockets(pid);
		Set<String> found = new HashSet<>();
		for (String table : TABLES) {
			for (String line : Files.readAllLines(Path.of("/proc/self/net", table))) {
				String[] columns = line.trim().split("\\s+");
				if (columns.length > INODE_COLUMN && inodes.contains(columns[INODE_COLUMN])) {
					found.add(table + " " + columns[1]);
				}
			}
		}
		return found;
	}

	private static Set<String> openSockets(long pid) throws IOException {
		try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
			return descriptors.map(InternetSockets::target).map(SOCKET::matcher).filter(Matcher::matches).map(match -> match.group(1)).collect(Collectors.toSet());
		} catch (NoSuchFileException e) {
			return Set.of(); // a child that has ended
		}
	}

	/** What a descriptor stands for; empty where it was closed meanwhile. */
	private static String target(Path descriptor) {
		try {
			return Files.readSymbolicLink(descriptor).toString();
		} catch (NoSuchFileException e) {
			return "";
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
