package org.kado.formats.prometheus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The metrics that Kado keeps something of, by the names that node_exporter and windows_exporter, new and old, give them. */
enum Metric {
	/** Seconds that a processor spent in a mode. */
	CPU(true, List.of("cpu", "core"), "node_cpu_seconds_total", "node_cpu", "windows_cpu_time_total", "wmi_cpu_time_total"),
	/** Available memory in bytes. */
	MEMORY(false, List.of(), "node_memory_MemAvailable_bytes", "node_memory_MemAvailable", "windows_memory_available_bytes",
			"windows_os_physical_memory_free_bytes", "wmi_os_physical_memory_free_bytes"),
	/** Physical memory in bytes. */
	MEMORY_TOTAL(false, List.of(), "node_memory_MemTotal_bytes", "node_memory_MemTotal", "windows_memory_physical_total_bytes",
			"windows_cs_physical_memory_bytes", "wmi_cs_physical_memory_bytes"),
	/** Bytes that an interface received. */
	RECEIVED(true, List.of("device", "nic"), "node_network_receive_bytes_total", "node_network_receive_bytes", "windows_net_bytes_received_total",
			"wmi_net_bytes_received_total"),
	/** Bytes that it sent. */
	SENT(true, List.of("device", "nic"), "node_network_transmit_bytes_total", "node_network_transmit_bytes", "windows_net_bytes_sent_total",
			"wmi_net_bytes_sent_total"),
	/** Bytes read from a disk. */
	READ(true, List.of("device", "disk", "volume"), "node_disk_read_bytes_total", "node_disk_bytes_read", "windows_physical_disk_read_bytes_total",
			"windows_logical_disk_read_bytes_total", "wmi_logical_disk_read_bytes_total"),
	/** Bytes written to it. */
	WRITTEN(true, List.of("device", "disk", "volume"), "node_disk_written_bytes_total", "node_disk_bytes_written",
			"windows_physical_disk_write_bytes_total", "windows_logical_disk_write_bytes_total", "wmi_logical_disk_write_bytes_total"),
	/** The host's clock in seconds since the epoch. */
	CLOCK(false, List.of(), "node_time_seconds", "node_time", "windows_time_current_timestamp_seconds", "windows_os_time", "wmi_os_time"),
	/** The host's name as a label. */
	NAME(false, List.of("nodename", "hostname"), "node_uname_info", "windows_os_hostname", "windows_cs_hostname", "wmi_cs_hostname");

	private final boolean counter;
	private final List<String> labels;
	private final Set<String> names;

	Metric(boolean counter, List<String> labels, String... names) {
		this.counter = counter;
		this.labels = labels;
		this.names = Set.of(names);
	}

	/** Whether it only rises, until the host or the exporter begins anew. */
	boolean isCounter() {
		return counter;
	}

	/** Its names. */
	Set<String> names() {
		return names;
	}

	/** The metric of that name; empty where Kado keeps nothing of it. */
	static Optional<Metric> find(String name) {
		for (Metric metric : values()) {
			if (metric.names.contains(name)) {
				return Optional.of(metric);
			}
		}
		return Optional.empty();
	}

	/** Which processor, interface or disk, or the host's name; empty where no label tells it. */
	String thing(Map<String, String> found) {
		return labels.stream().filter(found::containsKey).findFirst().map(found::get).orElse("");
	}
}
