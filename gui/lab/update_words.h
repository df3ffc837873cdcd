#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <optional>

#include "engine/sim/lab_frame.h"
#include "gui/lab/run_chart.h"
#include "gui/views/state_glyph.h"

namespace swimscope::gui {

class LabModel;

/// Updates and how they spread, in words and figures.
class UpdateWords {
    Q_DECLARE_TR_FUNCTIONS(UpdateWords)

public:
    /// What a mark begins, if it begins something that spreads; `told` says what was told at it.
    static QString beginning(const LabModel& model, const sim::Mark& mark, const QString& told);
    static Glyph glyph(sim::MarkKind kind);
    static QString time(base::Instant at);

    /// The title of what is followed.
    static QString title(const LabModel& model, const sim::LabEpidemic& epidemic);
    /// How far it has come.
    static QString progress(const sim::LabEpidemic& epidemic);
    /// "1 / (1 + 49 e^(-3 t / 0.2 s))".
    /// With the reason where the update was told more often than the formula says.
    static QString formula(const sim::LabEpidemic& epidemic);

    struct Figure {
        QString name;
        QString measured;
        QString expected;
    };
    static QList<Figure> figures(const sim::LabEpidemic& epidemic);
    /// What was measured and what the formula says, in per cent, and where the axis ends.
    static std::vector<RunChart::Line> lines(const sim::LabEpidemic& epidemic, double& end);
};

}  // namespace swimscope::gui
