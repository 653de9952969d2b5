// SPDX-License-Identifier: Apache-2.0

#include "CSamples.h"

// #embed is C23; clang has it in every mode and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char sample_aajil_tv_1_rss[] = {
#embed "../../seeds/samples/aajil-tv-1.rss"
};
static const unsigned char sample_aajil_tv_2_rss[] = {
#embed "../../seeds/samples/aajil-tv-2.rss"
};
static const unsigned char sample_achouala_1256_rss[] = {
#embed "../../seeds/samples/achouala-1256.rss"
};
static const unsigned char sample_broken_rss[] = {
#embed "../../seeds/samples/broken.rss"
};
static const unsigned char sample_chaotic_rss[] = {
#embed "../../seeds/samples/chaotic.rss"
};
static const unsigned char sample_courrier_atlas_atom[] = {
#embed "../../seeds/samples/courrier-atlas.atom"
};
static const unsigned char sample_faro_norte_rss092[] = {
#embed "../../seeds/samples/faro-norte.rss092"
};
static const unsigned char sample_gateway_json[] = {
#embed "../../seeds/samples/gateway.json"
};
static const unsigned char sample_hadith_sitemap_xml[] = {
#embed "../../seeds/samples/hadith-sitemap.xml"
};
static const unsigned char sample_malaeb_json[] = {
#embed "../../seeds/samples/malaeb.json"
};
static const unsigned char sample_nabd_rss[] = {
#embed "../../seeds/samples/nabd.rss"
};
static const unsigned char sample_page_html[] = {
#embed "../../seeds/samples/page.html"
};
static const unsigned char sample_place_bourse_rss[] = {
#embed "../../seeds/samples/place-bourse.rss"
};
static const unsigned char sample_radio_sahel_rss091[] = {
#embed "../../seeds/samples/radio-sahel.rss091"
};
static const unsigned char sample_revue_atom03[] = {
#embed "../../seeds/samples/revue.atom03"
};
static const unsigned char sample_rif_info_rdf[] = {
#embed "../../seeds/samples/rif-info.rdf"
};
static const unsigned char sample_saha_alkhabar_rss[] = {
#embed "../../seeds/samples/saha-alkhabar.rss"
};
static const unsigned char sample_sources_yaml[] = {
#embed "../../seeds/samples/sources.yaml"
};
static const unsigned char sample_souss_press_rss[] = {
#embed "../../seeds/samples/souss-press.rss"
};
static const unsigned char sample_taqs_rss[] = {
#embed "../../seeds/samples/taqs.rss"
};
static const unsigned char sample_tilelli_rss[] = {
#embed "../../seeds/samples/tilelli.rss"
};
static const unsigned char sample_wikala_atom[] = {
#embed "../../seeds/samples/wikala.atom"
};

static const struct sample samples[] = {
    {"aajil-tv-1.rss", sample_aajil_tv_1_rss, sizeof sample_aajil_tv_1_rss},
    {"aajil-tv-2.rss", sample_aajil_tv_2_rss, sizeof sample_aajil_tv_2_rss},
    {"achouala-1256.rss", sample_achouala_1256_rss, sizeof sample_achouala_1256_rss},
    {"broken.rss", sample_broken_rss, sizeof sample_broken_rss},
    {"chaotic.rss", sample_chaotic_rss, sizeof sample_chaotic_rss},
    {"courrier-atlas.atom", sample_courrier_atlas_atom, sizeof sample_courrier_atlas_atom},
    {"faro-norte.rss092", sample_faro_norte_rss092, sizeof sample_faro_norte_rss092},
    {"gateway.json", sample_gateway_json, sizeof sample_gateway_json},
    {"hadith-sitemap.xml", sample_hadith_sitemap_xml, sizeof sample_hadith_sitemap_xml},
    {"malaeb.json", sample_malaeb_json, sizeof sample_malaeb_json},
    {"nabd.rss", sample_nabd_rss, sizeof sample_nabd_rss},
    {"page.html", sample_page_html, sizeof sample_page_html},
    {"place-bourse.rss", sample_place_bourse_rss, sizeof sample_place_bourse_rss},
    {"radio-sahel.rss091", sample_radio_sahel_rss091, sizeof sample_radio_sahel_rss091},
    {"revue.atom03", sample_revue_atom03, sizeof sample_revue_atom03},
    {"rif-info.rdf", sample_rif_info_rdf, sizeof sample_rif_info_rdf},
    {"saha-alkhabar.rss", sample_saha_alkhabar_rss, sizeof sample_saha_alkhabar_rss},
    {"sources.yaml", sample_sources_yaml, sizeof sample_sources_yaml},
    {"souss-press.rss", sample_souss_press_rss, sizeof sample_souss_press_rss},
    {"taqs.rss", sample_taqs_rss, sizeof sample_taqs_rss},
    {"tilelli.rss", sample_tilelli_rss, sizeof sample_tilelli_rss},
    {"wikala.atom", sample_wikala_atom, sizeof sample_wikala_atom},
};

size_t samples_count(void) {
    return sizeof samples / sizeof *samples;
}

struct sample sample_at(size_t index) {
    return samples[index];
}
