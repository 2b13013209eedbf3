// SPDX-License-Identifier: Apache-2.0
package org.callerid.deploy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.callerid.domain.usage.UsageLimit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Made-up, distinct numbers that look like a company's own.
 *
 * @param count 1 to {@link #MAX_COUNT}
 */
record SampleData(int count) {
    private static final int MAX_COUNT = UsageLimit.MAX;
    private static final List<String> CARRIERS = List.of("AT&T", "Verizon", "T-Mobile", "Lumen", "Bandwidth");
    private static final List<Integer> AREA_CODES = List.of(201, 202, 203, 205, 206, 208, 212, 213, 214, 215, 216, 217,
            224, 225, 240, 248, 251, 253, 254, 256, 260, 262, 267, 269, 270, 281, 301, 302, 303, 305, 307, 310, 312,
            313, 314, 315, 316, 317, 318, 321, 323, 330, 334, 336, 347, 352, 360, 361, 386, 401, 402, 404, 405, 406,
            407, 408, 410, 412, 413, 414, 415, 417, 419, 423, 425, 432, 435, 440, 443, 469, 478, 480, 484, 501, 502,
            503, 504, 505, 507, 508, 509, 510, 512, 513, 515, 516, 518, 520, 530, 540, 541, 551, 559, 561, 562, 563,
            570, 571, 573, 574, 602, 603, 605, 606, 608, 609, 610, 612, 614, 615, 616, 617, 619, 626, 630, 631, 646,
            650, 651, 660, 661, 678, 682, 701, 702, 703, 704, 706, 713, 714, 716, 717, 718, 719, 720, 724, 727, 732,
            734, 740, 754, 757, 760, 763, 765, 770, 772, 773, 774, 775, 781, 785, 786, 801, 802, 803, 804, 805, 806,
            808, 810, 812, 813, 814, 815, 816, 817, 818, 828, 830, 831, 832, 843, 845, 847, 850, 856, 858, 859, 860,
            862, 863, 864, 865, 901, 903, 904, 908, 909, 910, 912, 913, 914, 915, 916, 917, 918, 919, 920, 925, 928,
            931, 936, 937, 940, 941, 949, 951, 952, 954, 956, 970, 972, 973, 978, 979, 980, 985);
    private static final int FIRST_EXCHANGE = 555;
    private static final int NUMBERS_PER_EXCHANGE = 10_000;

    static SampleData of(int count, CommandSpec spec) {
        if (count < 1 || count > MAX_COUNT) {
            throw new ParameterException(spec.commandLine(), "A sample has 1 to " + MAX_COUNT + " numbers.");
        }
        return new SampleData(count);
    }

    /** Writes a new file. Never replaces an existing one, which may contain the company's real numbers. */
    void writeTo(Path file, PrintWriter console) {
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW))) {
            writeTo(writer);
        } catch (FileAlreadyExistsException e) {
            throw new FailedCommandException("The file " + file + " exists already; name another one.", e);
        } catch (IOException e) {
            throw new FailedCommandException("The file " + file + " cannot be written.", e);
        }
        console.println("wrote " + count + " numbers to " + file);
        console.flush();
    }

    void writeTo(PrintWriter writer) {
        writer.print("caller_id,carrier,area_code,hourly_limit,daily_limit\n");
        for (int i = 0; i < count; i++) {
            writer.print(row(i));
        }
        writer.flush();
    }

    private static String row(int i) {
        int areaCode = AREA_CODES.get(i % AREA_CODES.size());
        int line = i / AREA_CODES.size() + 1_001;
        return String.format(Locale.ROOT, "%d%03d%04d,%s,%d,100,500\n", areaCode,
                FIRST_EXCHANGE + line / NUMBERS_PER_EXCHANGE, line % NUMBERS_PER_EXCHANGE,
                CARRIERS.get(i % CARRIERS.size()), areaCode);
    }
}
