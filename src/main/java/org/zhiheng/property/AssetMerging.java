package org.zhiheng.property;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Party;
import org.zhiheng.platform.persistence.Ids;
import org.zhiheng.property.persistence.AssetStore;
import org.zhiheng.property.persistence.AssetStore.Row;
import org.zhiheng.property.persistence.AssetStore.SourceRow;

/**
 * Puts what was reported into a case's list of assets (财产归并): the same account or registry number stands there once, with all
 * who reported it, whichever way the report came in. The same report again changes nothing.
 */
@Component
class AssetMerging {

  private final CaseFiles cases;
  private final AssetStore assets;
  private final AssetIdentity identities;
  private final RegisterWatch watch;
  private final PropertySettings settings;
  private final Clock clock;

  AssetMerging(
      CaseFiles cases,
      AssetStore assets,
      AssetIdentity identities,
      RegisterWatch watch,
      PropertySettings settings,
      Clock clock) {
    this.cases = cases;
    this.assets = assets;
    this.identities = identities;
    this.watch = watch;
    this.settings = settings;
    this.clock = clock;
  }

  /** What one source reported. */
  record Report(AssetSource source, List<SurveyReply.Item> items) {}

  /**
   * What merging came to.
   *
   * @param found assets not known before
   * @param assets assets of the case now
   */
  record Outcome(int found, int assets) {}

  /** Merges the reports. Two that come at the same time do so one after the other, or both would think they found it. */
  Outcome take(CaseFile file, List<Report> reported) {
    cases.hold(file.id());
    Map<String, Row> rows = assets.ofCase(file.id()).stream().collect(Collectors.toMap(Row::identity, Function.identity()));
    Map<String, MergedAsset> known =
        rows.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> merged(e.getValue())));
    List<FoundAsset> reports = reported.stream().flatMap(one -> one.items().stream().map(item -> found(file, item, one.source()))).toList();
    Map<String, MergedAsset> now = MergedAsset.merge(known, reports);
    write(file, rows, known, now);
    return new Outcome(now.size() - known.size(), now.size());
  }

  private FoundAsset found(CaseFile file, SurveyReply.Item item, AssetSource source) {
    return new FoundAsset(
        identities.of(item.kind(), item.identifier()),
        item.kind(),
        debtor(file.debtors(), item),
        item.identifier(),
        item.institution(),
        item.description(),
        item.value(),
        item.encumbrances(),
        source);
  }

  private static Optional<String> debtor(List<Party> debtors, SurveyReply.Item item) {
    if (debtors.size() == 1) {
      return Optional.of(debtors.get(0).id());
    }
    return debtors.stream()
        .filter(d -> item.debtorId().filter(d.id()::equals).isPresent() || item.holder().filter(d.name()::equals).isPresent())
        .map(Party::id)
        .findFirst();
  }

  private void write(
      CaseFile file, Map<String, Row> rows, Map<String, MergedAsset> before, Map<String, MergedAsset> after) {
    List<Row> fresh = new ArrayList<>();
    List<Row> changed = new ArrayList<>();
    List<SourceRow> staleSources = new ArrayList<>();
    List<SourceRow> freshSources = new ArrayList<>();
    after.forEach(
        (identity, asset) -> {
          if (asset.equals(before.get(identity))) {
            return;
          }
          Row row = row(file.id(), identity, asset, Optional.ofNullable(rows.get(identity)));
          (rows.containsKey(identity) ? changed : fresh).add(row);
          sources(row, Optional.ofNullable(before.get(identity)), asset, staleSources, freshSources);
        });
    Duration controlWithin = Duration.ofHours(settings.controlWithinHours());
    assets.insert(fresh, file.courtCode(), controlWithin);
    assets.update(changed, controlWithin);
    if (Stream.concat(fresh.stream(), changed.stream()).anyMatch(row -> row.asset().kind().isMoney())) {
      watch.note(file.courtCode(), clock.instant().plus(controlWithin));
    }
    assets.replaceSources(staleSources, freshSources);
  }

  private static void sources(
      Row row, Optional<MergedAsset> before, MergedAsset after, List<SourceRow> stale, List<SourceRow> fresh) {
    Map<String, AssetSource> known = before.map(MergedAsset::sources).orElse(Map.of());
    after.sources()
        .forEach(
            (unit, source) -> {
              if (!source.equals(known.get(unit))) {
                Optional.ofNullable(known.get(unit)).ifPresent(s -> stale.add(new SourceRow(row.asset().id(), s)));
                fresh.add(new SourceRow(row.asset().id(), source));
              }
            });
  }

  private static Row row(String caseId, String identity, MergedAsset merged, Optional<Row> before) {
    FoundAsset report = merged.decisive();
    Asset asset =
        new Asset(
            before.map(r -> r.asset().id()).orElseGet(Ids::next),
            caseId,
            report.kind(),
            merged.debtorId(),
            report.identifier(),
            report.institution(),
            report.description(),
            report.value(),
            report.encumbrances(),
            List.copyOf(merged.sources().values()),
            merged.foundAt(),
            report.source().reportedAt(),
            before.flatMap(r -> r.asset().controlledAt()),
            before.flatMap(r -> r.asset().alarmedAt()));
    return new Row(asset, identity, report.source().requestId());
  }

  /** A stored asset as the merging sees it. */
  private static MergedAsset merged(Row row) {
    Asset asset = row.asset();
    Map<String, AssetSource> sources =
        asset.sources().stream().collect(Collectors.toMap(AssetSource::unitCode, Function.identity()));
    FoundAsset decisive =
        new FoundAsset(
            row.identity(),
            asset.kind(),
            asset.debtorId(),
            asset.identifier(),
            asset.institution(),
            asset.description(),
            asset.value(),
            asset.encumbrances(),
            decisiveSource(row));
    return new MergedAsset(decisive, asset.debtorId(), sources, asset.foundAt());
  }

  /** The unit that decided may have said something newer since, without a value; then only its request and time are left. */
  private static AssetSource decisiveSource(Row row) {
    return row.asset().sources().stream()
        .filter(s -> s.requestId().equals(row.reportedBy()))
        .findFirst()
        .orElseGet(() -> new AssetSource("", "", row.reportedBy(), row.asset().reportedAt()));
  }
}
