package org.kado.sampling.host.bus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes the bytes of method calls whose values are texts: nothing else is asked for here. Little-endian. */
final class BusEncoder {

	private static final int VERSION = 1;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private BusEncoder() {
	}

	/**
	 * A call.
	 *
	 * @param serial number of the call, from 1
	 * @param call   what is called
	 */
	static byte[] call(int serial, BusCall call) {
		byte[] body = body(call.arguments());
		BusEncoder out = new BusEncoder();
		out.bytes.write('l');
		out.bytes.write(BusMessage.CALL);
		out.bytes.write(0);
		out.bytes.write(VERSION);
		out.number(body.length);
		out.number(serial);
		byte[] fields = fields(call);
		out.number(fields.length);
		out.bytes.writeBytes(fields);
		out.align(8);
		out.bytes.writeBytes(body);
		return out.bytes.toByteArray();
	}

	/** Fields begin behind 16 bytes, so their own alignment counts from 0 as well. */
	private static byte[] fields(BusCall call) {
		BusEncoder out = new BusEncoder();
		out.field(1, 'o', call.path());
		out.field(2, 's', call.interfaceName());
		out.field(3, 's', call.member());
		out.field(6, 's', call.destination());
		if (!call.arguments().isEmpty()) {
			out.align(8);
			out.bytes.write(8);
			out.signature("g");
			out.signature("s".repeat(call.arguments().size()));
		}
		return out.bytes.toByteArray();
	}

	private static byte[] body(List<String> texts) {
		BusEncoder out = new BusEncoder();
		texts.forEach(out::text);
		return out.bytes.toByteArray();
	}

	private void field(int code, char type, String value) {
		align(8);
		bytes.write(code);
		signature(String.valueOf(type));
		text(value);
	}

	private void signature(String types) {
		bytes.write(types.length());
		bytes.writeBytes(types.getBytes(StandardCharsets.US_ASCII));
		bytes.write(0);
	}

	private void text(String text) {
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		align(4);
		number(utf8.length);
		bytes.writeBytes(utf8);
		bytes.write(0);
	}

	private void number(int value) {
		for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
			bytes.write(value >> shift);
		}
	}

	private void align(int boundary) {
		while (bytes.size() % boundary != 0) {
			bytes.write(0);
		}
	}
}
