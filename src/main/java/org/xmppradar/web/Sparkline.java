package org.xmppradar.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xmppradar.query.Series;
import org.xmppradar.query.Series.Point;

/**
 * How a number went, small enough to stand in a line: drawn on the server, as points of an SVG of 120 by 24. Days without a number are
 * gaps, not noughts.
 *
 * @param lines one for each run of days without a gap
 * @param words the same for those who do not see it
 */
public record Sparkline(List<String> lines, Optional<Dot> last, String words) {

    private static final double WIDTH = 116;
    private static final double HEIGHT = 20;
    private static final double MARGIN = 2;

    /** Where the newest number is. */
    public record Dot(String x, String y) {}

    private record Place(long day, double value) {}

    static Sparkline of(Series series, LocalDate from, LocalDate to) {
        List<Place> places = series.points().stream()
                .filter(point -> point.value().isPresent())
                .map(point -> new Place(ChronoUnit.DAYS.between(from, point.day()), (double)
                        point.value().orElse(0L)))
                .toList();
        if (places.isEmpty()) {
            return new Sparkline(List.of(), Optional.empty(), "No numbers yet.");
        }
        Scale scale = new Scale(
                Math.max(1, ChronoUnit.DAYS.between(from, to)),
                places.stream().mapToDouble(Place::value).max().orElse(1));
        return new Sparkline(runs(places, scale), Optional.of(scale.dot(places.getLast())), words(series.points()));
    }

    private static List<String> runs(List<Place> places, Scale scale) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(scale.text(places.getFirst()));
        for (int i = 1; i < places.size(); i++) {
            boolean gap = places.get(i).day() > places.get(i - 1).day() + 1;
            if (gap) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(scale.text(places.get(i)));
        }
        lines.add(line.toString());
        return lines;
    }

    private static String words(List<Point> points) {
        List<Point> counted =
                points.stream().filter(point -> point.value().isPresent()).toList();
        Point first = counted.getFirst();
        Point last = counted.getLast();
        return first.day().equals(last.day())
                ? last.value().orElse(0L) + " on " + last.day()
                : "From " + first.value().orElse(0L) + " on " + first.day() + " to "
                        + last.value().orElse(0L) + " on " + last.day();
    }

    /** From days and numbers to the picture, which begins at nought. */
    private record Scale(double days, double most) {

        Dot dot(Place place) {
            return new Dot(number(x(place)), number(y(place)));
        }

        String text(Place place) {
            return number(x(place)) + "," + number(y(place));
        }

        private double x(Place place) {
            return MARGIN + WIDTH * place.day() / days;
        }

        private double y(Place place) {
            return MARGIN + HEIGHT - HEIGHT * place.value() / Math.max(1, most);
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }
}
