package org.xmppradar.api;

import java.util.Optional;
import org.xmppradar.query.Trend;

/** A trend as a table for spreadsheets (RFC 4180), a line for each number. */
final class TrendTable {

    private static final String END = "\r\n";

    /** What spreadsheets take for the beginning of a formula: strangers choose what their software is called. */
    private static final String FORMULA = "=+-@\t";

    private TrendTable() {}

    static String csv(Trend trend) {
        StringBuilder text = new StringBuilder("day,key,title,domains,total").append(END);
        for (int i = 0; i < trend.days().size(); i++) {
            Optional<Long> total = trend.totals().get(i);
            for (Trend.Line line : trend.lines()) {
                String begin = trend.days().get(i) + "," + cell(line.key()) + "," + cell(line.title());
                line.values()
                        .get(i)
                        .ifPresent(value -> text.append(begin)
                                .append(',')
                                .append(value)
                                .append(',')
                                .append(total.map(String::valueOf).orElse(""))
                                .append(END));
            }
        }
        return text.toString();
    }

    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
