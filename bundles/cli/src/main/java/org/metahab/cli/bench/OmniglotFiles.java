/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;

/** Reads Omniglot's archives (Lake, Salakhutdinov and Tenenbaum 2015). */
final class OmniglotFiles {
    private static final List<String> BACKGROUND =
            List.of("images_background_small1.zip", "images_background_small2.zip");
    private static final String RUNS = "all_runs.zip";

    private final Path folder;

    OmniglotFiles(Path folder) {
        this.folder = folder;
    }

    /** Characters of one alphabet, each with its drawings by drawer. */
    record Alphabet(String name, List<List<Glyph>> characters) {}

    /** One of Lake's runs: which of the training characters each test character is. */
    record Run(List<Glyph> training, List<Glyph> test, int[] truth) {}

    /** All alphabets of the two small background sets; one that is in both counts once. */
    List<Alphabet> alphabets() throws IOException {
        NavigableMap<String, NavigableMap<String, NavigableMap<String, Glyph>>> all = new TreeMap<>();
        for (String archive : BACKGROUND) {
            try (ZipFile zip = open(archive)) {
                for (ZipEntry entry : pictures(zip)) {
                    String[] path = entry.getName().split("/");
                    String drawer = path[3].substring(path[3].indexOf('_') + 1);
                    all.computeIfAbsent(path[1], name -> new TreeMap<>())
                            .computeIfAbsent(path[2], name -> new TreeMap<>())
                            .put(drawer, glyph(zip, entry));
                }
            }
        }
        List<Alphabet> alphabets = new ArrayList<>();
        all.forEach((name, characters) -> alphabets.add(new Alphabet(
                name,
                characters.values().stream()
                        .map(drawings -> List.copyOf(drawings.values()))
                        .toList())));
        return alphabets;
    }

    /** The one-shot runs, in order. */
    List<Run> runs() throws IOException {
        NavigableMap<String, NavigableMap<String, Glyph>> pictures = new TreeMap<>();
        Map<String, String> labels = new HashMap<>();
        try (ZipFile zip = open(RUNS)) {
            for (ZipEntry entry : pictures(zip)) {
                pictures.computeIfAbsent(entry.getName().split("/")[0], run -> new TreeMap<>())
                        .put(entry.getName(), glyph(zip, entry));
            }
            for (String run : pictures.keySet()) {
                ZipEntry entry = zip.getEntry(run + "/class_labels.txt");
                if (entry == null) {
                    throw new IOException(RUNS + " has no class_labels.txt in " + run);
                }
                try (var text = zip.getInputStream(entry)) {
                    for (String line : new String(text.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList()) {
                        String[] pair = line.strip().split("\\s+");
                        if (pair.length == 2) {
                            labels.put(pair[0], pair[1]);
                        }
                    }
                }
            }
        }
        return pictures.values().stream().map(of -> run(of, labels)).toList();
    }

    private static Run run(NavigableMap<String, Glyph> pictures, Map<String, String> labels) {
        List<String> training = pictures.keySet().stream()
                .filter(name -> name.contains("/training/"))
                .toList();
        List<String> test = pictures.keySet().stream()
                .filter(name -> name.contains("/test/"))
                .toList();
        return new Run(
                training.stream().map(pictures::get).toList(),
                test.stream().map(pictures::get).toList(),
                test.stream()
                        .mapToInt(name -> training.indexOf(labels.getOrDefault(name, "")))
                        .toArray());
    }

    private ZipFile open(String archive) throws IOException {
        Path file = folder.resolve(archive);
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no " + file + "; --data names the folder with "
                    + String.join(", ", BACKGROUND) + " and " + RUNS);
        }
        return new ZipFile(file.toFile());
    }

    private static List<? extends ZipEntry> pictures(ZipFile zip) {
        return zip.stream().filter(entry -> entry.getName().endsWith(".png")).toList();
    }

    private static Glyph glyph(ZipFile zip, ZipEntry entry) throws IOException {
        try (var bytes = zip.getInputStream(entry)) {
            BufferedImage picture = ImageIO.read(bytes);
            if (picture == null) {
                throw new IOException(entry.getName() + " in " + zip.getName() + " is no picture");
            }
            return Glyph.of(picture);
        }
    }
}
