import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.stream.IntStream;

/** Calendar arithmetic with known results, time zones with changes of the clock, and parsing. */
public class DatesAndDurations {
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        return LocalDate.of(year, month, (h + l - 7 * m + 114) % 31 + 1);
    }

    public static void main(String[] args) {
        LocalDate leap = LocalDate.of(2024, Month.FEBRUARY, 29);
        System.out.println(leap.plusYears(1) + " " + leap.plusMonths(12).equals(leap.plusYears(1)) + " " + leap.getDayOfWeek() + " " + leap.getDayOfYear());
        System.out.println(ChronoUnit.DAYS.between(LocalDate.of(1969, 7, 20), LocalDate.EPOCH) + " " + Period.between(LocalDate.of(1999, 12, 31), leap));
        System.out.println(easter(2000) + " " + easter(2024) + " " + easter(2025) + " " + easter(2038));
        System.out.println(IntStream.rangeClosed(1901, 2000).filter(Year::isLeap).count() + " leap years, " + IntStream.rangeClosed(1901, 2000)
                .flatMap(y -> IntStream.rangeClosed(1, 12).filter(m -> LocalDate.of(y, m, 13).getDayOfWeek() == DayOfWeek.FRIDAY)).count() + " Fridays the 13th");
        System.out.println(leap.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)) + " " + leap.with(TemporalAdjusters.lastDayOfYear()).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        Duration duration = Duration.ofMinutes(90).plusSeconds(75).plusMillis(250);
        System.out.println(duration + " " + duration.toMinutes() + " " + duration.toSecondsPart() + " " + Duration.parse("PT1H30M").getSeconds());
        System.out.println(Instant.ofEpochSecond(1_000_000_000) + " " + Instant.EPOCH.plus(1, ChronoUnit.DAYS).toEpochMilli());
        ZonedDateTime before = ZonedDateTime.of(LocalDateTime.of(2024, 3, 31, 1, 30), ZoneId.of("Europe/Berlin"));
        System.out.println(before.plusHours(1) + " " + before.plusDays(1).getOffset() + " " + Duration.between(before, before.plusDays(1)).toHours());
        System.out.println(before.withZoneSameInstant(ZoneId.of("Asia/Tokyo")).toLocalTime() + " " + before.toInstant());
        DateTimeFormatter format = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ROOT);
        System.out.println(LocalDateTime.of(2024, 12, 1, 7, 5).format(DateTimeFormatter.ofPattern("dd.MM.yy HH:mm:ss")) + " "
                + LocalDateTime.parse("2024-02-29T12:00").format(format.withLocale(Locale.ENGLISH)));
        try {
            LocalDate.parse("2023-02-29");
        } catch (DateTimeParseException e) {
            System.out.println(e.getMessage());
        }
    }
}
