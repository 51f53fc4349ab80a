package org.kado.charts.paint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The table of a PDF font that says which character a glyph stands for (ISO 32000-1, 9.10.3). */
final class GlyphNames {

	/** Most entries of one block. */
	private static final int BLOCK = 100;

	private GlyphNames() {
	}

	/** The table. @param characters code points by glyph, 0…65535 */
	static String map(Map<Integer, Integer> characters) {
		StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
				+ "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
				+ "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
		List<Map.Entry<Integer, Integer>> entries = new ArrayList<>(characters.entrySet());
		for (int from = 0; from < entries.size(); from += BLOCK) {
			List<Map.Entry<Integer, Integer>> block = entries.subList(from, Math.min(entries.size(), from + BLOCK));
			map.append(block.size()).append(" beginbfchar\n");
			for (Map.Entry<Integer, Integer> entry : block) {
				String character = HexFormat.of().withUpperCase().formatHex(Character.toString(entry.getValue()).getBytes(StandardCharsets.UTF_16BE));
				map.append(String.format("<%04X> <%s>\n", entry.getKey(), character));
			}
			map.append("endbfchar\n");
		}
		return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
	}
}
