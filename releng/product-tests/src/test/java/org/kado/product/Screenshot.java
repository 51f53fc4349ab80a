package org.kado.product;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;

/** A picture of a screen. */
public final class Screenshot {

	private final BufferedImage image;

	private Screenshot(BufferedImage image) {
		this.image = image;
	}

	/** Reads a PNG. */
	public static Screenshot read(Path file) throws IOException {
		BufferedImage image = ImageIO.read(file.toFile());
		if (image == null) {
			throw new IOException("no picture: " + file);
		}
		return new Screenshot(image);
	}

	/**
	 * How many pixels have exactly this colour.
	 *
	 * @param rgb 0xRRGGBB
	 */
	public int count(int rgb) {
		return count(rgb, 0);
	}

	/** How many pixels have a colour of which red, green and blue are each so near. */
	public int count(int rgb, int distance) {
		int count = 0;
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				int other = image.getRGB(x, y);
				count += near(rgb, other, 16, distance) && near(rgb, other, 8, distance) && near(rgb, other, 0, distance) ? 1 : 0;
			}
		}
		return count;
	}

	private static boolean near(int rgb, int other, int shift, int distance) {
		return Math.abs((rgb >> shift & 0xFF) - (other >> shift & 0xFF)) <= distance;
	}

	/** Whether there is nothing but one colour. */
	boolean isBlank() {
		return count(image.getRGB(0, 0) & 0xFFFFFF) == image.getWidth() * image.getHeight();
	}

	/** Whether every pixel is as in the other picture. */
	public boolean equalTo(Screenshot other) {
		if (image.getWidth() != other.image.getWidth() || image.getHeight() != other.image.getHeight()) {
			return false;
		}
		int width = image.getWidth();
		int[] mine = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
		int[] others = other.image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
		return Arrays.equals(mine, others);
	}
}
