// SPDX-License-Identifier: EUPL-1.2

import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds each PDF named on the command line to PDF/A-2a and to PDF/UA-1.
 *
 * Prints a line for each file and standard, then one for each rule it breaks, parted by tabs:
 * "checked" FILE STANDARD ASSERTIONS, and "broken" FILE STANDARD RULE TIMES MESSAGE.
 */
public class Vera {
    private static final String[] STANDARDS = {"2a", "ua1"};

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (VeraPDFFoundry foundry = Foundries.defaultInstance()) {
            for (String file : files) {
                for (String standard : STANDARDS) {
                    check(foundry, file, standard);
                }
            }
        }
    }

    private static void check(VeraPDFFoundry foundry, String file, String standard)
            throws Exception {
        PDFAFlavour flavour = PDFAFlavour.fromString(standard);
        try (PDFAParser parser = foundry.createParser(new FileInputStream(file), flavour);
                PDFAValidator validator = foundry.createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.printf("checked\t%s\t%s\t%d%n", file, standard, result.getTotalAssertions());
            broken(result).forEach((rule, times) ->
                    System.out.printf("broken\t%s\t%s\t%s%n", file, standard, rule.formatted(times)));
        }
    }

    /** How often each rule is broken; the rule holds a place for that number. */
    private static Map<String, Integer> broken(ValidationResult result) {
        Map<String, Integer> found = new TreeMap<>();
        for (TestAssertion each : result.getTestAssertions()) {
            if (each.getStatus() == TestAssertion.Status.FAILED) {
                String clause = each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber();
                String message = each.getMessage().replace("%", "%%").replaceAll("\\s+", " ");
                found.merge(clause + "\t%d\t" + message, 1, Integer::sum);
            }
        }
        return found;
    }
}
