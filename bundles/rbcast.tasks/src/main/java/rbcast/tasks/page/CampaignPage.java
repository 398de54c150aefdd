// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import rbcast.algorithm.campaign.Campaign;
import rbcast.dsl.AlgorithmWriter;
import rbcast.tasks.campaign.CampaignTables;
import rbcast.tasks.report.Statistic;
import rbcast.tasks.report.Table;
import rbcast.text.Words;

/**
 * What a campaign came to as a page for browsers that needs nothing else: its table; where N and F vary, a map of them;
 * and what its simulations differ in, as lines with bands of one standard deviation.
 */
public final class CampaignPage {

    private static final String N = "N";
    private static final String F = "F";
    private static final String SYSTEMS = "in";
    private static final List<String> PLOTTED = List.of("first correct", "best at", "states", "algorithms");

    private final Campaign campaign;
    private final Page page;
    private final Html html;
    private final Table table;
    private final List<String> labels;

    private CampaignPage(Campaign campaign, CampaignTables tables) {
        this.campaign = campaign;
        this.page = new Page("Campaign " + campaign.name());
        this.html = page.body();
        this.table = tables.combinations();
        this.labels = tables.labels();
    }

    /**
     * The page, a whole HTML document. Times are no part of it, so equal results have equal pages.
     *
     * @param missing number of tasks that were not done
     */
    public static String of(Campaign campaign, CampaignTables tables, long missing) {
        CampaignPage written = new CampaignPage(campaign, tables);
        written.writeHead(missing);
        written.writeMaps();
        written.writePlots();
        written.writeTable();
        return written.page.finish();
    }

    private void writeHead(long missing) {
        html.element("h1", "Campaign " + campaign.name()).line();
        if (!campaign.documentation().isEmpty()) {
            html.element("p", campaign.documentation(), "class", "quiet").line();
        }
        html.element("pre", AlgorithmWriter.write(new Campaign(campaign.name(), "", campaign.subject(),
                campaign.axes(), campaign.seeds())).strip()).line();
        html.element("p", Words.count(table.rows().size(), "combination")
                + (missing == 0 ? "." : "; not done yet: %s. The same command goes on from here."
                        .formatted(Words.count(missing, "task"))), "class", "quiet").line();
    }

    private Object cell(List<Object> row, String column) {
        return row.get(table.head().indexOf(column));
    }

    /** The rows that differ in the given columns alone, with what they have in common of the others. */
    private Map<String, List<List<Object>>> grouped(Set<String> varying) {
        List<String> common = labels.stream().filter(label -> !varying.contains(label) && !label.equals(SYSTEMS))
                .toList();
        return table.rows().stream().collect(Collectors.groupingBy(row -> common.stream()
                .map(label -> label + " " + cell(row, label)).collect(Collectors.joining(", ")), LinkedHashMap::new,
                Collectors.toList()));
    }

    private void writeMaps() {
        if (!labels.contains(N) || !labels.contains(F)) {
            return;
        }
        boolean learned = table.head().contains("reward");
        html.element("h2", learned ? "Best reward, and how many runs found it" : "Verdicts").line();
        grouped(Set.of(N, F)).forEach((common, rows) -> {
            Map<String, List<List<Object>>> kinds = rows.stream().collect(Collectors.groupingBy(
                    row -> learned ? "" : kind(cell(row, SYSTEMS).toString()), LinkedHashMap::new,
                    Collectors.toList()));
            kinds.forEach((kind, ofKind) -> {
                String title = Stream.of(common, kinds.size() > 1 ? kind : "").filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
                HeatMap map = new HeatMap(title.isEmpty() ? campaign.name() : title);
                ofKind.forEach(row -> add(map, row, learned));
                map.write(html);
            });
        });
    }

    /** A system without its sizes: a map has one system for each N and F, and an algorithm may have several. */
    private static String kind(String system) {
        return system.replaceFirst(" with N = \\d+, F = \\d+", "");
    }

    private void add(HeatMap map, List<Object> row, boolean learned) {
        int n = Integer.parseInt(cell(row, N).toString());
        int f = Integer.parseInt(cell(row, F).toString());
        String system = cell(row, SYSTEMS).toString();
        if (learned) {
            String reward = cell(row, "reward").toString();
            Optional<Double> value = reward.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(reward));
            String runs = "%s of %s".formatted(cell(row, "with that reward"), cell(row, "runs"));
            map.add(n, f, value, reward.isEmpty() ? "none" : reward, runs, system);
        } else {
            String verdict = cell(row, "verdict").toString();
            map.add(n, f, verdict.equals("inconclusive") ? Optional.empty()
                    : Optional.of(verdict.equals("violated") ? 0.0 : 1.0), verdict,
                    cell(row, "property").toString(), system);
        }
    }

    private void writePlots() {
        Optional<String> axis = labels.stream().filter(this::isNumeric).findFirst();
        if (axis.isEmpty()) {
            return;
        }
        for (String column : PLOTTED) {
            if (table.head().contains(column)) {
                BandPlot plot = new BandPlot(column, axis.get());
                grouped(Set.of(axis.get())).forEach((common, rows) -> {
                    List<BandPlot.Point> points = new ArrayList<>();
                    for (List<Object> row : rows) {
                        if (cell(row, column) instanceof Statistic statistic && statistic.samples() > 0) {
                            points.add(new BandPlot.Point(Double.parseDouble(cell(row, axis.get()).toString()),
                                    statistic.mean(), statistic.deviation()));
                        }
                    }
                    plot.add(common.isEmpty() ? campaign.name() : common, points);
                });
                plot.write(html);
            }
        }
    }

    private boolean isNumeric(String label) {
        Set<String> values = new LinkedHashSet<>();
        table.rows().forEach(row -> values.add(cell(row, label).toString()));
        return values.size() > 1 && values.stream().allMatch(value -> value.matches("-?[0-9]+(\\.[0-9]+)?"));
    }

    private void writeTable() {
        html.element("h2", "All combinations", "class", "all-verdicts").line();
        html.open("p", "id", "search", "hidden", "").open("label").text("Only rows with ")
                .empty("input", "type", "search").close().close().line();
        html.open("div", "class", "scroller", "tabindex", "0").open("table", "class", "all", "data-search", "search");
        html.open("thead").open("tr");
        table.head().forEach(head -> html.element("th", head, "scope", "col"));
        html.close().close().line().open("tbody").line();
        for (List<Object> row : table.rows()) {
            html.open("tr");
            for (Object cell : row) {
                String text = cell.toString();
                if (text.startsWith("learned/")) {
                    html.open("td").element("a", text, "href", text).close();
                } else {
                    html.element("td", text, "class", text.matches("-?[0-9.]+") ? "number" : null);
                }
            }
            html.close().line();
        }
        html.close().close().close().line();
    }
}
